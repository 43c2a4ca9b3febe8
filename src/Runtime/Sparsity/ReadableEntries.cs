namespace ILDiff.Sparsity;

/// <summary>Which entries of a symmetric matrix stand alone in their row among the columns of their group.</summary>
internal sealed class ReadableEntries
{
    private readonly int[] colours;
    private readonly Lines rows;
    private readonly int[] lastRow;
    private readonly int[] counts;
    private int current = -1;

    internal ReadableEntries(Lines rows, Colouring colouring)
    {
        this.rows = rows;
        colours = colouring.Colours;
        lastRow = new int[colouring.Count];
        counts = new int[colouring.Count];
    }

    /// <summary>
    /// Whether the entry can be read from the product of its column's group. In a star colouring it or its mirror image can
    /// be. Fast when asked row by row.
    /// </summary>
    internal bool InRow(int row, int column)
    {
        if (row != current)
            Count(row);
        return counts[colours[column]] == 1;
    }

    private void Count(int row)
    {
        current = row;
        foreach (int column in rows[row])
        {
            int colour = colours[column];
            counts[colour] = lastRow[colour] == row + 1 ? counts[colour] + 1 : 1;
            lastRow[colour] = row + 1;
        }
    }
}
