using ILDiff;
using MathNet.Numerics;

namespace LegacyLibrary;

/// <summary>How does an integral change with what is inside it, and with its end?</summary>
[Differentiable]
internal static class Quadrature
{
    internal static Question[] Questions =>
    [
        new("Integral of exp(-a t) sin(b t) from 0 to c", Damped, [("a", 1.3), ("b", 0.7), ("c", 2)]),
    ];

    private static double Damped(double[] x) =>
        Integrate.OnClosedInterval(t => Math.Exp(-x[0] * t) * Math.Sin(x[1] * t), 0, x[2]);
}
