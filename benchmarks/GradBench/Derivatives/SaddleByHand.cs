using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The search for a saddle with derivatives that were found on paper: what the modes are measured against.</summary>
internal static class SaddleByHand
{
    /// <summary>Both points, one after the other.</summary>
    internal static double[] Find(double[] start)
    {
        // The place of the maximum does not depend on x.
        double[] x = GradientDescent.Minimum(x => Saddle.Height(x, HighestPlace(x, start)), x => [2 * x[0], 2 * x[1]], start);
        return [.. x, .. HighestPlace(x, start)];
    }

    private static double[] HighestPlace(double[] x, double[] start) =>
        GradientDescent.Maximum(y => Saddle.Height(x, y), y => [-2 * y[0], -2 * y[1]], start);
}
