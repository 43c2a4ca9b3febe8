using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace ILDiff.MathNet;

/// <summary>Sparse derivatives as matrices of MathNet.</summary>
public static class SparseMatrices
{
    /// <summary>
    /// The matrix in compressed rows, with an entry for each that is in the pattern, also where it happens to be 0. Costs a
    /// copy.
    /// </summary>
    /// <exception cref="ArgumentNullException">There is no matrix.</exception>
    public static SparseMatrix ToSparseMatrix(this CoordinateMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int[] starts = new int[matrix.Rows + 1];
        foreach (int row in matrix.RowIndices)
            starts[row + 1]++;
        for (int i = 0; i < matrix.Rows; i++)
            starts[i + 1] += starts[i];
        return new SparseMatrix(SparseCompressedRowMatrixStorage<double>.OfCompressedSparseRowFormat(
            matrix.Rows, matrix.Columns, matrix.Count, starts, matrix.ColumnIndices.ToArray(), matrix.Values.ToArray()));
    }
}
