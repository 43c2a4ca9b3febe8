using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace ILDiff.Libraries.Cases;

/// <summary>Where libraries ask whether a variable equals a number, and take a short cut that holds there alone.</summary>
public static class SpecialPoints
{
    [Case("Matrix * scalar at 1", "the scalar", 1.0,
        RefusedIfStrict = "is asked whether it equals 1")]
    public static double ScalarOne(double[] x) => LinearSystems.Mix(Matrix<double>.Build.Dense(2, 2, [1, 2, 3, 4]) * x[0]);

    [Case("Vector * scalar at 0", "the scalar", 0.0,
        RefusedIfStrict = "is asked whether it equals 0")]
    public static double ScalarZero(double[] x) => Outputs.Mix(Vector<double>.Build.Dense([1, 2, 3, 4]) * x[0]);

    [Case("SparseVector with a zero", "elements", 4, 0, 0.3,
        RefusedIfStrict = "is asked whether it equals 0")]
    public static double SparseZero(double[] x) => Outputs.Mix(Vector<double>.Build.SparseOfArray(x) * 2);

    [Case("SparseMatrix with a zero", "elements", 4, 0, 0.3, 1,
        RefusedIfStrict = "is asked whether it equals 0")]
    public static double SparseMatrixZero(double[] x) =>
        LinearSystems.Mix(Matrix<double>.Build.SparseOfMatrix(Matrix<double>.Build.Dense(2, 2, x)));

    [Case("Beta.PDF at a = b = 1", "a, b, x", 1, 1, 0.4,
        RefusedIfStrict = "is asked whether it equals 1")]
    public static double BetaOne(double[] x) => Beta.PDF(x[0], x[1], x[2]);

    [Case("Gamma.PDF at shape = 1", "shape, rate, x", 1, 1.3, 0.4,
        RefusedIfStrict = "is asked whether it equals 1")]
    public static double GammaOne(double[] x) => Gamma.PDF(x[0], x[1], x[2]);

    [Case("Normal.PDF at 0, 1", "mean, standard deviation, x", 0, 1, 0.4)]
    public static double StandardNormal(double[] x) => Normal.PDF(x[0], x[1], x[2]);

    [Case("StudentT.CDF at 0, 1", "location, scale, freedom, x", 0, 1, 3, 0.4)]
    public static double StudentTStandard(double[] x) => StudentT.CDF(x[0], x[1], x[2], x[3]);

    [Case("Svd.S of a singular matrix", "matrix", 4, 1, 8, 2)]
    public static double SingularSvd(double[] x) => Matrix<double>.Build.Dense(2, 2, x).Svd().S[0];

    [Case("Range of a singular matrix", "matrix", 4, 1, 8, 2,
        RefusedIfStrict = "is asked whether it equals 0")]
    public static double SingularRange(double[] x) => Outputs.Mix(Matrix<double>.Build.Dense(2, 2, x).Range()[0].PointwisePower(2));

    [Case("LU.Solve with zeros", "matrix", 4, 0, 0, 0, 3, 0, 0, 0, 5)]
    public static double DiagonalSolve(double[] x) => Outputs.Mix(LinearSystems.A(x).Solve(Vector<double>.Build.Dense(3, 1)));

    [Case("QR with zeros", "matrix", 4, 0, 0, 0, 3, 0, 0, 0, 5)]
    public static double DiagonalQR(double[] x) => LinearSystems.Mix(LinearSystems.A(x).GramSchmidt().R);

    [Case("Determinant with zeros", "matrix", 4, 0, 0, 0, 3, 0, 0, 0, 5)]
    public static double DiagonalDeterminant(double[] x) => LinearSystems.A(x).Determinant();

    [Case("Inverse of the identity", "matrix", 1, 0, 0, 0, 1, 0, 0, 0, 1)]
    public static double IdentityInverse(double[] x) => LinearSystems.Mix(LinearSystems.A(x).Inverse());

    [Case("Evd of a triangular matrix", "matrix", 1, 0, 0, 2, 3, 0, 0.4, 1, 5,
        RefusedIfStrict = "is asked whether it equals 0")]
    public static double TriangularEvd(double[] x) => Outputs.Mix(LinearSystems.A(x).Evd().EigenValues.Select(v => v.Real));

    [Case("Evd of a diagonal matrix, symmetric", "matrix", 1, 0, 0, 0, 3, 0, 0, 0, 5)]
    public static double DiagonalEvd(double[] x) =>
        Outputs.Mix((LinearSystems.A(x) + LinearSystems.A(x).Transpose()).Evd(Symmetricity.Symmetric).D.Diagonal());

    [Case("Trig.Asinh at 0", "x", 0.0,
        RefusedIfStrict = "is asked whether it equals 0")]
    public static double AsinhZero(double[] x) => Trig.Asinh(x[0]);
}
