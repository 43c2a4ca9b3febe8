using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using static ILDiff.Libraries.Cases.LinearSystems;

namespace ILDiff.Libraries.Cases;

/// <summary>The variables are a matrix by columns.</summary>
public static class MatrixArithmetic
{
    [Case("Matrix +, -, *, / and transposed products", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Operators(double[] x) => Mix(
        (((A(x) * A(x)) + (x[0] * A(x))) / x[4]) - A(x).TransposeAndMultiply(A(x)) + A(x).TransposeThisAndMultiply(A(x)) - 2 + (-A(x)));

    [Case("Matrix.Power", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Power(double[] x) => Mix(A(x).Power(5));

    [Case("Matrix.KroneckerProduct", "matrix", 4, 1.1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Kronecker(double[] x) => Mix(A(x).KroneckerProduct(A(x)));

    [Case("Matrix.Pointwise*", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Pointwise(double[] x) => Mix(
        A(x).PointwiseMultiply(A(x)).PointwiseDivide(A(x).PointwiseExp()).PointwisePower(A(x)) +
        A(x).PointwiseLog().PointwiseSin() + A(x).PointwiseSqrt().PointwiseAtan2(A(x)) + A(x).PointwiseTanh());

    [Case("Matrix.PointwiseMaximum, Minimum, Abs*", "matrix", 4, -1, 0.3, 0.7, -3, 0.2, 0.5, 0.9, 5)]
    public static double PointwiseExtremes(double[] x) => Mix(
        A(x).PointwiseMaximum(0.6) + A(x).PointwiseMinimum(A(x).Transpose()) + A(x).PointwiseAbsoluteMaximum(0.8) + A(x).PointwiseAbs());

    [Case("Matrix: Frobenius, L1, infinity norms", "matrix", 4, -1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Norms(double[] x) => A(x).FrobeniusNorm() + (2 * A(x).L1Norm()) + (3 * A(x).InfinityNorm());

    [Case("Matrix.RowNorms, NormalizeColumns", "matrix", 4, -1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double RowNorms(double[] x) => Outputs.Mix(A(x).RowNorms(2)) + Mix(A(x).NormalizeColumns(3));

    [Case("Matrix.Trace, RowSums, ColumnAbsoluteSums", "matrix", 4, -1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Sums(double[] x) => A(x).Trace() * Outputs.Mix(A(x).RowSums()) * Outputs.Mix(A(x).ColumnAbsoluteSums());

    [Case("Matrix.Map, MapIndexed, Fold, Reduce", "matrix", 4, -1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Maps(double[] x) =>
        Mix(A(x).Map(v => v * v).MapIndexed((row, column, v) => v * (row + column))) +
        Outputs.Mix(A(x).FoldByRow((sum, v) => sum + (v * v), 0.0)) + Outputs.Mix(A(x).ReduceColumns((a, b) => a.PointwiseMultiply(b)));

    [Case("Matrix.Row, SubMatrix, Append, Stack, Insert", "matrix", 4, -1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Parts(double[] x)
    {
        Matrix<double> a = A(x);
        Matrix<double> stacked = a.Stack(a.SubMatrix(0, 2, 0, 3)).InsertRow(1, a.Row(2)).Append(Matrix<double>.Build.Dense(6, 1, x[0]));
        stacked.SetColumn(0, stacked.Column(1) * 2);
        stacked.ClearRow(3);
        return Mix(stacked.UpperTriangle()) + Mix(stacked.StrictlyLowerTriangle());
    }

    [Case("Matrix.EnumerateIndexed, Find, Exists", "matrix", 4, -1, 0, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Enumerations(double[] x) =>
        A(x).EnumerateIndexed(Zeros.AllowSkip).Sum(t => t.Item1 * t.Item2 * t.Item3) +
        A(x).EnumerateRows().Sum(row => row.Maximum()) +
        A(x).Find(v => v > 2)!.Item3 + (A(x).Exists(v => v < 0) ? x[0] : 0);

    [Case("SparseMatrix products and sums", "matrix", 4, 0.5, 0.3, 0.7, 3, 0.2, 1.2, 0.9, 5)]
    public static double Sparse(double[] x)
    {
        Matrix<double> sparse = Matrix<double>.Build.SparseOfMatrix(A(x));
        return Mix((sparse * sparse) + sparse.Transpose()) + Mix(sparse * A(x)) + sparse.FrobeniusNorm() + sparse.InfinityNorm();
    }

    [Case("SparseMatrix of entries", "entries", 4, 1, 0.3)]
    public static double SparseOfEntries(double[] x) => Mix(
        Matrix<double>.Build.SparseOfIndexed(4, 4, [(0, 1, x[0]), (2, 2, x[1]), (3, 0, x[2])]).Power(2) * x[0]);

    [Case("DiagonalMatrix", "diagonal", 4, 1, 0.3)]
    public static double Diagonal(double[] x)
    {
        Matrix<double> diagonal = Matrix<double>.Build.Diagonal(x);
        return Mix(diagonal.Inverse() * Matrix<double>.Build.Dense(3, 3, (i, j) => i + j)) + diagonal.Determinant() + diagonal.L2Norm();
    }

    [Case("Vector: norms, dot and outer product, Normalize", "vector", 4, -1, 0.3)]
    public static double Vectors(double[] x)
    {
        Vector<double> v = Vector<double>.Build.DenseOfArray(x);
        return v.L1Norm() + (2 * v.L2Norm()) + (3 * v.InfinityNorm()) + v.Norm(3) + v.DotProduct(v) + Mix(v.OuterProduct(v)) +
            Outputs.Mix(v.Normalize(2)) + v.AbsoluteMaximum() + v.Minimum() + v.SumMagnitudes() + v.Sum();
    }

    [Case("SparseVector", "elements", 4, 0.7, 0.3)]
    public static double SparseVector(double[] x)
    {
        Vector<double> v = Vector<double>.Build.SparseOfArray(x);
        return v.DotProduct(v) + Outputs.Mix(v * 2) + v.L2Norm() + v.Fold2((sum, a, b) => sum + (a * b), 0.0, v);
    }

    [Case("Matrix.CoerceZero", "matrix", 4, 1e-12, 0.3, Gradient = nameof(CoerceZeroGradient))]
    public static double CoerceZero(double[] x)
    {
        Matrix<double> a = Matrix<double>.Build.Diagonal(x) + 0;
        a.CoerceZero(1e-6);
        return a.Trace();
    }

    public static double[] CoerceZeroGradient(double[] _) => [1, 0, 1];

    [Case("Matrix.ToMatrixString, passive", "a factor", 4.25)]
    public static double Text(double[] x) =>
        x[0] * Matrix<double>.Build.Dense(2, 2, x[0]).ToMatrixString("F1", CultureInfo.InvariantCulture).Length;

    [Case("Matrix.Equals, AlmostEqual, IsSymmetric, passive", "a factor", 4)]
    public static double Comparisons(double[] x)
    {
        Matrix<double> a = Matrix<double>.Build.Dense(2, 2, x[0]);
        return x[0] * ((a.Equals(a.Clone()) ? 1 : 0) + (a.IsSymmetric() ? 2 : 0) + (a.Equals(a * 2) ? 4 : 0));
    }
}
