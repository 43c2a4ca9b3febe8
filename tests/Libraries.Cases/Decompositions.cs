using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using static ILDiff.Libraries.Cases.LinearSystems;
using Complex = System.Numerics.Complex;

namespace ILDiff.Libraries.Cases;

/// <summary>The variables are a matrix by columns.</summary>
public static class Decompositions
{
    [Case("Svd.S", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5, Gradient = nameof(SingularValuesGradient), Tolerance = 1e-11)]
    public static double SingularValues(double[] x) => Outputs.Mix(A(x).Svd().S);

    public static double[] SingularValuesGradient(double[] x)
    {
        Svd<double> svd = A(x).Svd();
        Vector<double> weights = Vector<double>.Build.Dense(3, i => Outputs.Mix([.. new double[i], 1]));
        return (svd.U * Matrix<double>.Build.DiagonalOfDiagonalVector(weights) * svd.VT).ToColumnMajorArray();
    }

    [Case("Svd: U and VT", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double SingularVectors(double[] x) => Mix(A(x).Svd().U) + (2 * Mix(A(x).Svd().VT));

    [Case("Svd.S, more rows than columns", "matrix", 4, 1, 0.3, 0.7, 3, 0.2)]
    public static double TallSingularValues(double[] x) => Outputs.Mix(Matrix<double>.Build.Dense(3, 2, x).Svd().S);

    [Case("Svd.S, zero elements", "matrix", 4, 0, 0, 0, 3, 0, 0, 0, 5)]
    public static double SingularValuesOfDiagonal(double[] x) => Outputs.Mix(A(x).Svd().S);

    [Case("Evd of a symmetric matrix: values", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double SymmetricEigenvalues(double[] x) => Outputs.Mix(Symmetric(x).Evd(Symmetricity.Symmetric).D.Diagonal());

    [Case("Evd of a symmetric matrix: vectors", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double SymmetricEigenvectors(double[] x) =>
        Mix(Symmetric(x).Evd(Symmetricity.Symmetric).EigenVectors.PointwisePower(2));

    [Case("Evd, symmetry unknown", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double EigenvaluesOfSymmetric(double[] x) =>
        Outputs.Mix(Symmetric(x).Evd().EigenValues.Select(value => value.Real));

    [Case("Evd: real values", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double RealEigenvalues(double[] x) => Outputs.Mix(A(x).Evd().EigenValues.Select(value => value.Real));

    [Case("Evd: complex values", "matrix", 1, -2, 0.3, 2.7, 1, 0.2, 0.5, 0.9, 5)]
    public static double ComplexEigenvalues(double[] x) =>
        Outputs.Mix(A(x).Evd().EigenValues.SelectMany(value => (double[])[value.Real, value.Imaginary * value.Imaginary]));

    [Case("Evd, symmetric, repeated value: sum of f(values)", "matrix", 2, 0, 0, 0, 2, 0, 0, 0, 5, Gradient = nameof(RepeatedGradient))]
    public static double RepeatedEigenvalues(double[] x) =>
        Symmetric(x).Evd(Symmetricity.Symmetric).D.Diagonal().Sum(value => value * value);

    /// <summary>The sum of squares is the trace of S², whatever the eigenvalues are; S is A + Aᵀ.</summary>
    public static double[] RepeatedGradient(double[] x) => (4 * Symmetric(x)).ToColumnMajorArray();

    [Case("Matrix.L2Norm", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double SpectralNorm(double[] x) => A(x).L2Norm();

    [Case("Matrix.ConditionNumber", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double ConditionNumber(double[] x) => A(x).ConditionNumber();

    [Case("Matrix.Rank and Nullity, passive", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5)]
    public static double Rank(double[] x) => x[0] * (A(x).Rank() + A(x).Nullity());

    [Case("Matrix.Range", "matrix", 4, 1, 8, 2.4)]
    public static double Range(double[] x) => Outputs.Mix(Matrix<double>.Build.Dense(2, 2, x).Range()[0].PointwisePower(2));

    [Case("Svd.S of a complex matrix", "real and imaginary parts", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9)]
    public static double ComplexSingularValues(double[] x) => Outputs.Mix(OfComplex(x).Svd().S.Select(value => value.Real));

    [Case("LU.Solve of a complex matrix", "real and imaginary parts", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9)]
    public static double ComplexSolve(double[] x) =>
        Outputs.Mix(OfComplex(x).Solve(Vector<Complex>.Build.Dense([new(1, 2), new(0, 1)])).Select(value => value.Magnitude));

    [Case("QR of a complex matrix", "real and imaginary parts", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9)]
    public static double ComplexQR(double[] x) => Outputs.Mix(OfComplex(x).QR().R.Enumerate().Select(value => value.Magnitude));

    [Case("Cholesky of a complex matrix", "real and imaginary parts", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9)]
    public static double ComplexCholesky(double[] x) =>
        OfComplex(x).ConjugateTransposeThisAndMultiply(OfComplex(x)).Cholesky().DeterminantLn.Real;

    [Case("Evd of a complex matrix", "real and imaginary parts", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9)]
    public static double ComplexEvd(double[] x) =>
        Outputs.Mix(OfComplex(x).Evd().EigenValues.SelectMany(value => (double[])[value.Real, value.Imaginary]));

    [Case("Determinant, Inverse of a complex matrix", "real and imaginary parts", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9)]
    public static double ComplexInverse(double[] x) => OfComplex(x).Determinant().Phase + OfComplex(x).Inverse()[0, 1].Imaginary;

    private static Matrix<double> Symmetric(double[] x) => A(x) + A(x).Transpose();

    private static Matrix<Complex> OfComplex(double[] x) =>
        Matrix<Complex>.Build.Dense(2, 2, (row, column) => new Complex(x[row + (2 * column)], x[4 + row + (2 * column)]));
}
