using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Interpolation;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace ILDiff.Benchmarks.Libraries;

/// <summary>What a program asks of MathNet.Numerics; loaded twice, once beside the library as published and once beside the woven one.</summary>
public static class MathNetWorkloads
{
    private const int Calls = 1000;

    private static readonly Matrix<double> Square40 = Filled(40);

    private static readonly Matrix<double> Other40 = Filled(40) + Matrix<double>.Build.DenseIdentity(40);

    private static readonly Matrix<double> Square20 = Filled(20);

    private static readonly Vector<double> Left = Ramp(100_000, 0.5);

    private static readonly Vector<double> Right = Ramp(100_000, 0.25);

    private static readonly double[] Knots = [.. Enumerable.Range(0, 50).Select(i => i * 0.2)];

    private static readonly double[] Heights = [.. Knots.Select(Math.Sin)];

    private static readonly Polynomial Cubic = new(1, -2, 0.5, 0.25, -0.125, 0.0625);

    /// <summary>The names of the workloads.</summary>
    public static readonly string[] Names =
        ["Gamma", "Erf", "StudentCdf", "LU40", "SVD20", "Product40", "Dot1e5", "CubicSpline", "Polynomial"];

    /// <summary>The workload of a name.</summary>
    public static Func<double> Of(string name) => name switch
    {
        "Gamma" => Gamma,
        "Erf" => Erf,
        "StudentCdf" => StudentCdf,
        "LU40" => () => Square40.LU().Determinant,
        "SVD20" => () => Square20.Svd().S[0],
        "Product40" => () => (Square40 * Other40)[3, 4],
        "Dot1e5" => () => Left.DotProduct(Right),
        "CubicSpline" => CubicSplines,
        "Polynomial" => Polynomials,
        _ => throw new ArgumentException($"There is no workload {name}; there are {string.Join(", ", Names)}.", nameof(name)),
    };

    private static double Gamma()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += SpecialFunctions.Gamma(0.5 + (i * 0.01));
        return sum;
    }

    private static double Erf()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += SpecialFunctions.Erf(-3 + (i * 0.006));
        return sum;
    }

    private static double StudentCdf()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += StudentT.CDF(0.1, 1.2, 4.5, -3 + (i * 0.006));
        return sum;
    }

    private static double CubicSplines()
    {
        CubicSpline spline = CubicSpline.InterpolateNaturalSorted(Knots, Heights);
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += spline.Interpolate(i * 0.0098);
        return sum;
    }

    private static double Polynomials()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += Cubic.Evaluate(-2 + (i * 0.004));
        return sum;
    }

    private static DenseMatrix Filled(int n) =>
        DenseMatrix.Create(n, n, (i, j) => Math.Sin((i * n) + j + 1) + (i == j ? 3 : 0));

    private static DenseVector Ramp(int n, double start) => DenseVector.Create(n, i => start + (i * 1e-5));
}
