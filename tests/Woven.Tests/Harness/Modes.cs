using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>One function in every mode of the tape, compared with one another at several points.</summary>
internal static class Modes
{
    private const double Rounding = 1e-9;

    /// <summary>Compares them.</summary>
    /// <param name="original">The function as the compiler left it.</param>
    /// <param name="woven">The same, woven.</param>
    /// <param name="points">Where; it is recorded at the first.</param>
    internal static void Compare(Func<double[], double> original, Func<double[], double> woven, double[][] points) =>
        BothWays.OnTheTape(() => CompareOnTheTape(original, woven, points));

    private static bool CompareOnTheTape(Func<double[], double> original, Func<double[], double> woven, double[][] points)
    {
        RecordedFunction function = AD.Record(woven, points[0]);
        points = Array.FindAll(points, x => !Throws(original, function, x));
        int n = points[0].Length;
        double[] values = new double[points.Length], gradients = new double[points.Length * n];
        for (int i = 0; i < points.Length; i++)
        {
            Span<double> replayed = gradients.AsSpan(i * n, n);
            values[i] = function.Gradient(points[i], replayed);
            var (value, gradient) = AD.ValueAndGradient(woven, points[i]);
            Comparison.SameBits(value, values[i], "replayed");
            Same(gradient, replayed, true, "gradient, replayed");
            if (i < 2)
                CompareSecondOrder(woven, function, points[i]);
        }

        CompareBatch(function, points, values, gradients);
        CompareFile(function, points, values);
        function.Optimise();
        for (int i = 0; i < points.Length; i++)
        {
            double[] gradient = new double[n];
            Comparison.SameBits(values[i], function.Gradient(points[i], gradient), "optimised");
            Same(gradients.AsSpan(i * n, n), gradient, false, "gradient, optimised");
        }

        return true;
    }

    /// <summary>Points around one, near and far.</summary>
    internal static double[][] Around(double[] x, int seed)
    {
        var random = new Random(seed);
        return [x, .. from scale in (double[])[1e-9, 1e-3, 0.1, 0.5, 1.5]
                      from _ in Enumerable.Range(0, 2)
                      select Array.ConvertAll(x, v => v + (scale * ((2 * random.NextDouble()) - 1)))];
    }

    /// <summary>Whether the function throws there; then a replay does, and nothing is kept of it.</summary>
    private static bool Throws(Func<double[], double> original, RecordedFunction function, double[] x)
    {
        try
        {
            original([.. x]);
            return false;
        }
        catch (Exception exception)
        {
            Assert.Equal(exception.GetType(), Assert.ThrowsAny<Exception>(() => function.Evaluate(x)).GetType());
            return true;
        }
    }

    private static void CompareSecondOrder(Func<double[], double> woven, RecordedFunction function, double[] x)
    {
        int n = x.Length;
        double[] v = [.. Enumerable.Range(1, n).Select(i => 1.0 / i)], product = new double[n];
        double[] gradient = AD.Gradient(woven, x);
        double[,] jacobian = AD.Jacobian(OneOutput.Of(woven), x);
        double scale = 1 + gradient.Sum(Math.Abs);
        Near(Dot(gradient, v), AD.JacobianVectorProduct(OneOutput.Of(woven), x, v).Product[0], scale, "tangent");
        double[,] hessian = function.Hessian(x), nested = AD.Jacobian(AD.Gradient(woven), x);
        function.HessianVectorProduct(x, v, product);
        double curvature = 1 + hessian.Cast<double>().Max(Math.Abs);
        CoordinateMatrix sparse = function.SparseHessian(x);
        double[,] dense = sparse.ToDense();
        for (int i = 0; i < n; i++)
        {
            Near(gradient[i], jacobian[0, i], scale, "Jacobian");
            Near(Dot([.. Enumerable.Range(0, n).Select(j => hessian[i, j])], v), product[i], curvature, "Hessian-vector product");
            for (int j = 0; j < n; j++)
            {
                Near(hessian[i, j], nested[i, j], curvature, $"nested, ∂²/∂x{i}∂x{j}");
                Near(hessian[i, j], dense[i, j], curvature, $"sparse, ∂²/∂x{i}∂x{j}");
            }
        }
    }

    private static void CompareBatch(RecordedFunction function, double[][] points, double[] values, double[] gradients)
    {
        double[] lanes = new double[values.Length], slopes = new double[gradients.Length];
        function.GradientBatch([.. points.SelectMany(x => x)], lanes, slopes);
        for (int i = 0; i < lanes.Length; i++)
            Comparison.SameBits(values[i], lanes[i], $"lane {i}");
        Same(gradients, slopes, true, "gradients of lanes");
    }

    private static void CompareFile(RecordedFunction function, double[][] points, double[] values)
    {
        var file = new MemoryStream();
        function.Save(file);
        file.Position = 0;
        RecordedFunction loaded = RecordedFunction.Load(file);
        for (int i = 0; i < points.Length; i++)
            Comparison.SameBits(values[i], loaded.Evaluate(points[i]), "loaded");
    }

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static void Same(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, bool isExact, string mode)
    {
        for (int i = 0; i < expected.Length; i++)
            Same(expected[i], actual[i], isExact, $"{mode} {i}");
    }

    private static void Same(double expected, double actual, bool isExact, string mode)
    {
        if (isExact)
            Comparison.SameBits(expected, actual, mode);
        else
            Near(expected, actual, Math.Max(1, Math.Abs(expected)), mode);
    }

    private static void Near(double expected, double actual, double scale, string mode) => Assert.True(
        expected.Equals(actual) || !double.IsFinite(scale) || Math.Abs(expected - actual) <= Rounding * scale,
        $"{mode}: {actual:R}, not {expected:R}");

    /// <summary>A function of one output as one of several. The runtime counts it as woven, for it hands on what it gets.</summary>
    private sealed class OneOutput(Func<double[], double> f)
    {
        internal static Func<double[], double[]> Of(Func<double[], double> f) => new OneOutput(f).Run;

        [ILDiff.Activity.Woven]
        private double[] Run(double[] x) => [f(x)];
    }
}
