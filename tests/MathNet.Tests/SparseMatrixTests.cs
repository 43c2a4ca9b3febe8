namespace ILDiff.MathNet.Tests;

public sealed class SparseMatrixTests
{
    [Fact]
    public void A_sparse_result_becomes_a_sparse_matrix()
    {
        var result = new CoordinateMatrix(new SparsityPattern(3, 4, [0, 0, 2], [1, 3, 0]), [5, 6, 7]);
        var matrix = result.ToSparseMatrix();
        Assert.Equal(result.ToDense(), matrix.ToArray());
        Assert.Equal(3, matrix.NonZerosCount);
        Assert.Equal([23.0, 0, 7], matrix.Multiply(global::MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([1.0, 1, 1, 3])).AsEnumerable());
    }

    [Fact]
    public void Nothing_becomes_a_matrix_of_zeros() =>
        Assert.Equal(new double[2, 3], new CoordinateMatrix(new SparsityPattern(2, 3, [], []), []).ToSparseMatrix().ToArray());

    [Fact]
    public void Bad_input_is_refused() => Assert.Throws<ArgumentNullException>(() => ((CoordinateMatrix)null!).ToSparseMatrix());
}
