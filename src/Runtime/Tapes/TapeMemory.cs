namespace ILDiff.Tapes;

/// <summary>How much memory tapes may take.</summary>
internal static class TapeMemory
{
    /// <summary>Bytes one tape may take; by default nine tenths of what the process may use.</summary>
    internal static long Limit { get; set; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 10 * 9;

    /// <summary>Refuses to grow a tape beyond the limit, before the system is asked.</summary>
    internal static void Allow(Tape tape, long more, long statements)
    {
        if (tape.Bytes + more > Limit)
            throw TapeFullException.BeyondLimit(tape.Count, statements, tape.Bytes + more, Limit);
    }
}
