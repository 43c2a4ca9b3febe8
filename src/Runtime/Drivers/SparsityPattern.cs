namespace ILDiff;

/// <summary>
/// Where a matrix may have entries other than 0: row and column of each, sorted by rows and then by columns, none twice.
/// Does not change; thread safe.
/// </summary>
public sealed class SparsityPattern
{
    private readonly int[] rowIndices;
    private readonly int[] columnIndices;

    internal SparsityPattern(int rows, int columns, int[] rowIndices, int[] columnIndices)
    {
        Rows = rows;
        Columns = columns;
        this.rowIndices = rowIndices;
        this.columnIndices = columnIndices;
    }

    /// <summary>How many rows the matrix has.</summary>
    public int Rows { get; }

    /// <summary>How many columns the matrix has.</summary>
    public int Columns { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => rowIndices.Length;

    /// <summary>The row of each entry, from 0.</summary>
    public ReadOnlySpan<int> RowIndices => rowIndices;

    /// <summary>The column of each entry, from 0.</summary>
    public ReadOnlySpan<int> ColumnIndices => columnIndices;

    /// <summary>Rows, columns and entries: <c>3 × 3, 7 entries</c>.</summary>
    public override string ToString() => $"{Rows} × {Columns}, {Count} entries";
}
