using MathNet.Numerics.IntegralTransforms;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace ILDiff.Libraries.Cases;

/// <summary>Sizes at which MathNet shares the work among threads, unless it is recorded. The variables make the elements.</summary>
public static class LargeSizes
{
    [Case("Matrix product, 50 x 50", "parameters of the elements", 0.7, 1.3)]
    public static double Product(double[] x) => LinearSystems.Mix(Large(x, 50) * Large(x, 50)) / 1e3;

    [Case("QR, 50 x 50", "parameters of the elements", 0.7, 1.3)]
    public static double QR(double[] x) => LinearSystems.Mix(Large(x, 50).QR().R);

    [Case("LU.Solve, 60 x 60", "parameters of the elements", 0.7, 1.3)]
    public static double Solve(double[] x) => Outputs.Mix(Large(x, 60).Solve(Vector<double>.Build.Dense(60, 1)));

    [Case("Cholesky.DeterminantLn, 60 x 60", "parameters of the elements", 0.7, 1.3)]
    public static double Cholesky(double[] x) =>
        (Large(x, 60).TransposeThisAndMultiply(Large(x, 60)) + Matrix<double>.Build.DenseIdentity(60)).Cholesky().DeterminantLn;

    [Case("Svd.S, 40 x 40", "parameters of the elements", 0.7, 1.3)]
    public static double Svd(double[] x) => (Large(x, 40) + Matrix<double>.Build.Diagonal(40, 40, i => i)).Svd(computeVectors: false).S.Sum();

    [Case("Svd.S, 12 x 12", "parameters of the elements", 0.7, 1.3)]
    public static double SvdSmaller(double[] x) => Large(x, 12).Svd().S.Sum();

    [Case("Evd of a symmetric matrix, 40 x 40", "parameters of the elements", 0.7, 1.3)]
    public static double Evd(double[] x) =>
        (Large(x, 40) + Large(x, 40).Transpose()).Evd(Symmetricity.Symmetric).D.Diagonal().Sum(value => value * value * value) / 1e3;

    [Case("Matrix.Map, 200 x 200", "parameters of the elements", 0.7, 1.3)]
    public static double Map(double[] x) => Large(x, 200).Map(Math.Exp).RowSums().DotProduct(Vector<double>.Build.Dense(200, 1)) / 1e3;

    [Case("Fourier.Forward, 64 samples", "parameters of the samples", 0.7, 1.3)]
    public static double Fourier64(double[] x) => Spectrum(x, 64);

    [Case("Fourier.Forward, 2048 samples", "parameters of the samples", 0.7, 1.3)]
    public static double Fourier2048(double[] x) => Spectrum(x, 2048);

    [Case("Fourier.Forward, 77 samples (Bluestein)", "parameters of the samples", 0.7, 1.3)]
    public static double Fourier77(double[] x) => Spectrum(x, 77);

    private static Matrix<double> Large(double[] x, int size) =>
        Matrix<double>.Build.Dense(size, size, (i, j) => Math.Sin(10 * ((x[0] * i / size) + (x[1] * j * j / (size * size)))) + (i == j ? 3 : 0));

    private static double Spectrum(double[] x, int count)
    {
        Complex[] samples = [.. Enumerable.Range(0, count).Select(i => new Complex(Math.Sin(x[0] * i / count * 10), Math.Cos(x[1] * i * i / (count * count) * 10)))];
        Fourier.Forward(samples);
        return Outputs.Mix(samples.Select(value => value.Magnitude));
    }
}
