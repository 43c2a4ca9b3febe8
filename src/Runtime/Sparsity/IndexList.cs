namespace ILDiff.Sparsity;

/// <summary>A growable column of indices, read and written in place.</summary>
internal sealed class IndexList(int capacity)
{
    private int[] items = new int[Math.Max(16, capacity)];

    internal int Count { get; private set; }

    internal ref int this[int index] => ref items[index];

    internal void Add(int item)
    {
        if (Count == items.Length)
            Array.Resize(ref items, (int)Math.Min(Array.MaxLength, 2L * Count));
        items[Count++] = item;
    }

    /// <summary>Forgets what was added beyond a count.</summary>
    internal void Truncate(int count) => Count = count;

    internal Span<int> Slice(int start, int count) => items.AsSpan(start, count);
}
