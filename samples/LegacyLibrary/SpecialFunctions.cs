using ILDiff;
using Special = MathNet.Numerics.SpecialFunctions;

namespace LegacyLibrary;

/// <summary>What are the derivatives of functions that have no formula for them, such as those by an order?</summary>
[Differentiable]
internal static class SpecialFunctions
{
    internal static Question[] Questions =>
    [
        new("Error function", x => Special.Erf(x[0]), [("x", 0.7)], x => [2 / Math.Sqrt(Math.PI) * Math.Exp(-x[0] * x[0])]),
        new("Logarithm of the gamma function", x => Special.GammaLn(x[0]), [("x", 2.7)], x => [Special.DiGamma(x[0])]),
        new("Regularized lower incomplete gamma function", x => Special.GammaLowerRegularized(x[0], x[1]), [("a", 2.7), ("x", 1.9)]),
        new("Regularized incomplete beta function", x => Special.BetaRegularized(x[0], x[1], x[2]), [("a", 2.7), ("b", 1.4), ("x", 0.6)]),
        new("Bessel function of the first kind", x => Special.BesselJ(x[0], x[1]), [("order", 1.3), ("x", 2.1)]),
    ];
}
