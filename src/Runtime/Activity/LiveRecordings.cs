namespace ILDiff.Activity;

/// <summary>Which serials belong to recordings that run, and on which thread. Thread safe.</summary>
internal static class LiveRecordings
{
    // By serial: the managed id of the thread that records, 0 for none. A megabyte, paged in as serials are used.
    private static readonly int[] Owners = new int[ActiveValue.MaxSerial + 1];
    private static int last;

    /// <summary>Takes a serial that no running recording has.</summary>
    internal static int Take()
    {
        int thread = Environment.CurrentManagedThreadId;
        while (true)
        {
            int serial = (int)((uint)Interlocked.Increment(ref last) % ActiveValue.MaxSerial) + 1;
            if (Interlocked.CompareExchange(ref Owners[serial], thread, 0) == 0)
                return serial;
        }
    }

    /// <summary>Gives a serial back when its recording ends.</summary>
    internal static void Release(int serial) => Volatile.Write(ref Owners[serial], 0);

    /// <summary>The managed id of the thread whose recording has this serial; 0 when it has ended.</summary>
    internal static int ThreadOf(int serial) => Volatile.Read(ref Owners[serial]);
}
