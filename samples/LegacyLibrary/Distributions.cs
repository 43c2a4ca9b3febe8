using ILDiff;
using MathNet.Numerics.Distributions;

namespace LegacyLibrary;

/// <summary>Which parameters would make an observation more likely?</summary>
[Differentiable]
internal static class Distributions
{
    internal static Question[] Questions =>
    [
        new("Normal: log-density", x => Normal.PDFLn(x[0], x[1], x[2]), [("mean", 0.4), ("sd", 1.3), ("x", 0.9)], NormalByHand),
        new("Gamma: log-density", x => Gamma.PDFLn(x[0], x[1], x[2]), [("shape", 2.3), ("rate", 1.7), ("x", 0.9)]),
        new("Gamma: cumulative distribution", x => Gamma.CDF(x[0], x[1], x[2]), [("shape", 2.3), ("rate", 1.7), ("x", 0.9)]),
        new("Beta: log-density", x => Beta.PDFLn(x[0], x[1], x[2]), [("a", 2.3), ("b", 1.7), ("x", 0.35)]),
        new("Beta: cumulative distribution", x => Beta.CDF(x[0], x[1], x[2]), [("a", 2.3), ("b", 1.7), ("x", 0.35)]),
        new("Student's t: log-density", x => StudentT.PDFLn(x[0], x[1], x[2], x[3]),
            [("location", 0.3), ("scale", 1.2), ("freedom", 4.5), ("x", 0.9)]),
        new("Student's t: cumulative distribution", x => StudentT.CDF(x[0], x[1], x[2], x[3]),
            [("location", 0.3), ("scale", 1.2), ("freedom", 4.5), ("x", 0.9)]),
        new("Weibull: cumulative distribution", x => Weibull.CDF(x[0], x[1], x[2]), [("shape", 1.8), ("scale", 1.2), ("x", 0.9)]),
    ];

    private static double[] NormalByHand(double[] x)
    {
        double z = (x[2] - x[0]) / x[1];
        return [z / x[1], ((z * z) - 1) / x[1], -z / x[1]];
    }
}
