namespace ILDiff.Sparsity;

/// <summary>Symmetric patterns, of the entries of one triangle.</summary>
internal static class SymmetricPattern
{
    /// <summary>The pattern with each entry and its mirror image, in order.</summary>
    /// <param name="size">The number of rows and columns.</param>
    /// <param name="rows">The rows of the entries; their order does not matter.</param>
    /// <param name="columns">Their columns; none twice.</param>
    internal static SparsityPattern Of(int size, ReadOnlySpan<int> rows, ReadOnlySpan<int> columns)
    {
        int[] starts = new int[size + 1];
        for (int k = 0; k < rows.Length; k++)
        {
            starts[rows[k] + 1]++;
            if (rows[k] != columns[k])
                starts[columns[k] + 1]++;
        }

        for (int i = 0; i < size; i++)
            starts[i + 1] += starts[i];
        int[] rowIndices = new int[starts[size]];
        int[] columnIndices = new int[starts[size]];
        int[] ends = starts[..size];
        for (int k = 0; k < rows.Length; k++)
        {
            columnIndices[ends[rows[k]]++] = columns[k];
            if (rows[k] != columns[k])
                columnIndices[ends[columns[k]]++] = rows[k];
        }

        for (int i = 0; i < size; i++)
        {
            rowIndices.AsSpan(starts[i], starts[i + 1] - starts[i]).Fill(i);
            columnIndices.AsSpan(starts[i], starts[i + 1] - starts[i]).Sort();
        }

        return new SparsityPattern(size, size, rowIndices, columnIndices);
    }
}
