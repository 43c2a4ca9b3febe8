using MathNet.Numerics.Distributions;
using MathNet.Numerics.Interpolation;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.Statistics;
using NetTopologySuite.Geometries;

namespace ILDiff.Libraries.Cases;

/// <summary>Objects of libraries that are made of active values and stay when the recording is over.</summary>
public static class KeptObjects
{
    public static Matrix<double>? Matrix { get; private set; }

    public static LU<double>? Factors { get; private set; }

    public static Evd<double>? Eigen { get; private set; }

    public static CubicSpline? Spline { get; private set; }

    public static Gamma? Distribution { get; private set; }

    public static RunningStatistics? Statistics { get; private set; }

    public static Dictionary<string, Vector<double>> Rows { get; } = [];

    public static Lazy<double>? Determinant { get; private set; }

    public static Polygon? Area { get; private set; }

    /// <summary>Makes one of each of nine numbers.</summary>
    public static double Keep(double[] x)
    {
        Matrix = Matrix<double>.Build.Dense(3, 3, (i, j) => x[(3 * i) + j]);
        Factors = Matrix.LU();
        Eigen = Matrix.Evd();
        Spline = CubicSpline.InterpolateNatural([0, 1, 2, 3], x[..4]);
        Distribution = new Gamma(x[0], x[1]);
        Statistics = new RunningStatistics(x);
        Rows["first"] = Matrix.Row(0);
        Matrix<double> matrix = Matrix;
        Determinant = new(matrix.Determinant);
        Area = new Polygon(new LinearRing([new(0, 0), new(x[0], 0), new(x[1], x[2]), new(0, 0)]));
        return Use();
    }

    /// <summary>Computes with all of them.</summary>
    public static double Use() => Factors!.Solve(Rows["first"]).Sum() + Eigen!.EigenValues.Sum(value => value.Real) +
        Spline!.Interpolate(1.5) + Distribution!.CumulativeDistribution(1.2) + Statistics!.Skewness + Determinant!.Value +
        Area!.Area + Area.EnvelopeInternal.Width;
}
