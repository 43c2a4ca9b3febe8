using ILDiff;
using MathNet.Numerics.Interpolation;

namespace LegacyLibrary;

/// <summary>How much does each observation matter to the area under a curve through all of them?</summary>
[Differentiable]
internal static class Interpolation
{
    private static readonly double[] Times = [0, 0.7, 1.5, 2, 3.1, 4];

    internal static Question[] Questions =>
    [
        new("Area under a natural cubic spline", x => CubicSpline.InterpolateNatural(Times, x).Integrate(0, 4), Observations),
        new("Akima spline at 1.8", x => CubicSpline.InterpolateAkima(Times, x).Interpolate(1.8), Observations),
        new("Slope of a monotone spline at 1.8", x => CubicSpline.InterpolatePchip(Times, x).Differentiate(1.8), Observations),
    ];

    private static (string, double)[] Observations => [("y1", 1), ("y2", 2), ("y3", 1.5), ("y4", 3), ("y5", 2.2), ("y6", 2.9)];
}
