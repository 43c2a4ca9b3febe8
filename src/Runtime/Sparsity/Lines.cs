namespace ILDiff.Sparsity;

/// <summary>The rows of a pattern, or its columns: for each line the other coordinate of its entries.</summary>
internal sealed class Lines
{
    private readonly int[] starts;
    private readonly int[] places;

    private Lines(int count, ReadOnlySpan<int> lines, ReadOnlySpan<int> others)
    {
        starts = new int[count + 1];
        foreach (int line in lines)
            starts[line + 1]++;
        for (int i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        places = new int[others.Length];
        int[] ends = starts[..count];
        for (int k = 0; k < others.Length; k++)
            places[ends[lines[k]]++] = others[k];
    }

    /// <summary>How many lines there are.</summary>
    internal int Count => starts.Length - 1;

    /// <summary>The columns of the entries of a row, or the rows of those of a column.</summary>
    internal ReadOnlySpan<int> this[int line] => places.AsSpan(starts[line], starts[line + 1] - starts[line]);

    /// <summary>How many entries a line has.</summary>
    internal int Length(int line) => starts[line + 1] - starts[line];

    /// <summary>How many entries the longest line has.</summary>
    internal int Longest => Enumerable.Range(0, Count).Select(Length).DefaultIfEmpty().Max();

    /// <summary>The numbers of the lines from the longest to the shortest.</summary>
    internal int[] LongestFirst() => [.. Enumerable.Range(0, Count).OrderByDescending(Length)];

    internal static Lines RowsOf(SparsityPattern pattern) => new(pattern.Rows, pattern.RowIndices, pattern.ColumnIndices);

    internal static Lines ColumnsOf(SparsityPattern pattern) => new(pattern.Columns, pattern.ColumnIndices, pattern.RowIndices);
}
