namespace ILDiff.Weaving.Generation;

/// <summary>Copies that happen at once, as an order of copies that happen one after the other.</summary>
internal static class ParallelCopy
{
    /// <summary>Groups of copies: those of a group load all sources before they store any, each group after the one before.</summary>
    /// <param name="copies">Distinct targets, each with what it gets.</param>
    /// <param name="reads">Whether a source is what is in a target.</param>
    internal static IEnumerable<IReadOnlyList<(TPlace Target, TSource Source)>> Order<TPlace, TSource>(
        IEnumerable<(TPlace Target, TSource Source)> copies, Func<TSource, TPlace, bool> reads)
    {
        List<(TPlace Target, TSource Source)> pending = [.. copies];
        while (pending.Count > 0)
        {
            int free = pending.FindIndex(copy => !pending.Any(other => !other.Equals(copy) && reads(other.Source, copy.Target)));
            if (free < 0)
            {
                yield return pending; // each waits for another: a ring, or what leads to one
                yield break;
            }

            yield return [pending[free]];
            pending.RemoveAt(free);
        }
    }
}
