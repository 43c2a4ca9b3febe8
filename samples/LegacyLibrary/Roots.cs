using ILDiff;
using MathNet.Numerics.RootFinding;

namespace LegacyLibrary;

/// <summary>How does the solution of an equation move with the equation?</summary>
[Differentiable]
internal static class Roots
{
    internal static Question[] Questions =>
    [
        new("Root of y = cos(a y), by Brent's method", Root, [("a", 1.4)], RootByHand),
    ];

    private static double Root(double[] x) => Brent.FindRoot(y => y - Math.Cos(x[0] * y), 0, 2, 1e-12);

    /// <summary>The implicit function theorem: dy/da = -y sin(ay) / (1 + a sin(ay)).</summary>
    private static double[] RootByHand(double[] x)
    {
        double y = Root(x), sine = Math.Sin(x[0] * y);
        return [-y * sine / (1 + (x[0] * sine))];
    }
}
