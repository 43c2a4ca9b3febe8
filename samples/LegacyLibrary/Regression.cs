using ILDiff;
using MathNet.Numerics;

namespace LegacyLibrary;

/// <summary>Which observations does a fitted parameter hang on?</summary>
[Differentiable]
internal static class Regression
{
    private static readonly double[] Times = [0.2, 0.9, 1.7, 2.4, 3.1];

    internal static Question[] Questions =>
    [
        new("Slope of a line through observations", x => Fit.Line(Times, x).B, Observations),
        new("Leading coefficient of a parabola through observations", x => Fit.Polynomial(Times, x, 2)[2], Observations),
        new("Growth rate of a exp(r t) fitted to observations", x => Fit.Exponential(Times, x).R, Observations),
    ];

    private static (string, double)[] Observations => [("y1", 1.1), ("y2", 1.6), ("y3", 2.9), ("y4", 3.2), ("y5", 5.1)];
}
