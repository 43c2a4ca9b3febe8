namespace ILDiff;

/// <summary>
/// A sparse matrix in coordinate form: rows, columns and values of the entries that may differ from 0, sorted by rows and
/// then by columns, none twice. Does not change; thread safe.
/// </summary>
/// <remarks>An entry can be 0 here: the pattern is that of the operations, and some happen to have a derivative of 0.</remarks>
public sealed class CoordinateMatrix
{
    private readonly double[] values;

    internal CoordinateMatrix(SparsityPattern pattern, double[] values)
    {
        Pattern = pattern;
        this.values = values;
    }

    /// <summary>Where the entries are.</summary>
    public SparsityPattern Pattern { get; }

    /// <summary>How many rows the matrix has.</summary>
    public int Rows => Pattern.Rows;

    /// <summary>How many columns the matrix has.</summary>
    public int Columns => Pattern.Columns;

    /// <summary>How many entries there are.</summary>
    public int Count => values.Length;

    /// <summary>The row of each entry, from 0.</summary>
    public ReadOnlySpan<int> RowIndices => Pattern.RowIndices;

    /// <summary>The column of each entry, from 0.</summary>
    public ReadOnlySpan<int> ColumnIndices => Pattern.ColumnIndices;

    /// <summary>The value of each entry.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The whole matrix, with 0 where there is no entry.</summary>
    public double[,] ToDense()
    {
        double[,] dense = new double[Rows, Columns];
        for (int k = 0; k < values.Length; k++)
            dense[RowIndices[k], ColumnIndices[k]] = values[k];
        return dense;
    }

    /// <summary>Rows, columns and entries: <c>3 × 3, 7 entries</c>.</summary>
    public override string ToString() => Pattern.ToString();
}
