namespace LegacyLibrary;

/// <summary>Gradients without ILDiff: the function is called at points to the left and to the right.</summary>
internal static class CentralDifferences
{
    internal static double[] Gradient(Func<double[], double> f, double[] x) =>
        [.. Enumerable.Range(0, x.Length).Select(i => Partial(f, x, i))];

    /// <summary>Two steps, extrapolated to step zero.</summary>
    private static double Partial(Func<double[], double> f, double[] x, int i)
    {
        double step = 1e-3 * Math.Max(1, Math.Abs(x[i]));
        double far = Slope(f, x, i, step), near = Slope(f, x, i, step / 2);
        return near + ((near - far) / 3);
    }

    private static double Slope(Func<double[], double> f, double[] x, int i, double step)
    {
        double[] left = [.. x], right = [.. x];
        left[i] -= step;
        right[i] += step;
        return (f(right) - f(left)) / (right[i] - left[i]);
    }
}
