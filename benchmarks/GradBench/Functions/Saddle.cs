namespace ILDiff.GradBench.Functions;

/// <summary>A saddle: a minimum in one point of the plane of the maximum in another.</summary>
/// <param name="outer">Makes gradients for the minimum, of a function in which gradients are taken.</param>
/// <param name="inner">Makes gradients for the maximum.</param>
/// <param name="start">Where both searches start.</param>
[Differentiable]
internal sealed class Saddle(Differentiation outer, Differentiation inner, double[] start)
{
    /// <summary>Both points, one after the other.</summary>
    internal double[] Find()
    {
        double[] x = GradientDescent.Minimum(Highest, outer(Highest), start);
        return [.. x, .. HighestPlace(x, outer)];
    }

    /// <summary>The maximum for a given x.</summary>
    internal double Highest(double[] x)
    {
        double[] y = HighestPlace(x, inner);
        return Height(x, y);
    }

    internal static double Height(double[] x, double[] y) => (x[0] * x[0]) + (x[1] * x[1]) - ((y[0] * y[0]) + (y[1] * y[1]));

    private double[] HighestPlace(double[] x, Differentiation differentiation)
    {
        Func<double[], double> height = y => Height(x, y);
        return GradientDescent.Maximum(height, differentiation(height), start);
    }
}
