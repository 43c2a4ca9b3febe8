namespace ILDiff.Batches;

/// <summary>Rows of a block, given out and taken back: the last one back goes out first, since it is in the cache.</summary>
internal sealed class RowPool
{
    private readonly Stack<int> free = [];

    /// <summary>How many rows there have to be.</summary>
    internal int Count { get; private set; }

    internal int Take() => free.TryPop(out int row) ? row : Count++;

    internal void Return(int row) => free.Push(row);
}
