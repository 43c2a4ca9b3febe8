namespace ILDiff.Woven.Tests.Oracle;

/// <summary>Gradients by central differences, extrapolated to step zero (Ridders 1982).</summary>
internal static class Differences
{
    private const int Steps = 9;
    private const double Ratio = 1.6;

    /// <summary>∇f(x). The function must be smooth within a hundredth of x.</summary>
    internal static double[] Gradient(Func<double[], double> f, double[] x)
    {
        double[] gradient = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            gradient[i] = Partial(f, x, i);
        return gradient;
    }

    private static double Partial(Func<double[], double> f, double[] x, int component)
    {
        double best = double.NaN, error = double.PositiveInfinity;
        double[] previous = [];
        double step = 0.01 * Math.Max(1, Math.Abs(x[component]));
        for (int row = 0; row < Steps; row++, step /= Ratio)
        {
            double[] current = new double[row + 1];
            current[0] = Central(f, x, component, step);
            double factor = Ratio * Ratio;
            for (int order = 1; order <= row; order++, factor *= Ratio * Ratio)
            {
                current[order] = ((current[order - 1] * factor) - previous[order - 1]) / (factor - 1);
                double change = Math.Max(
                    Math.Abs(current[order] - current[order - 1]), Math.Abs(current[order] - previous[order - 1]));
                if (change <= error)
                    (best, error) = (current[order], change);
            }

            previous = current;
        }

        return best;
    }

    private static double Central(Func<double[], double> f, double[] x, int component, double step)
    {
        double[] right = [.. x], left = [.. x];
        right[component] += step;
        left[component] -= step;
        double distance = right[component] - left[component];
        return (f(right) - f(left)) / distance;
    }
}
