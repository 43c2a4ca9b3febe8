using System.ComponentModel;
using MathNet.Numerics;

namespace ILDiff.MathNet;

/// <summary>Special functions that MathNet computes by searching.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InverseFunctions
{
    /// <summary>The slope of the inverse of the digamma function, which a bisection finds: 1 / ψ′(x) at x = ψ⁻¹(p).</summary>
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.DiGammaInv))]
    public static double DiGammaInv(double p) => 1 / TriGamma(SpecialFunctions.DiGammaInv(p));

    /// <summary>
    /// The x where the regularized lower incomplete gamma function P(a, x) is y0, which a search finds, as a function of both;
    /// quantiles of gamma and chi-squared distributions are this.
    /// </summary>
    [Replaces(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLowerRegularizedInv))]
    public static double GammaLowerRegularizedInv(double a, double y0) => Implicit.Root(
        x => SpecialFunctions.GammaLowerRegularized(a, x) - y0,
        SpecialFunctions.GammaLowerRegularizedInv(AD.StopGradient(a), AD.StopGradient(y0)));

    /// <summary>ψ′ by its recurrence and, from 10 on, its asymptotic series (Abramowitz and Stegun, 6.4.6 and 6.4.12).</summary>
    private static double TriGamma(double x)
    {
        double sum = 0;
        for (; x < 10; x++)
            sum += 1 / (x * x);
        double y = 1 / (x * x);
        return sum + (1 / x) + (y / 2) +
            (y / x * ((1.0 / 6) - (y * ((1.0 / 30) - (y * ((1.0 / 42) - (y * ((1.0 / 30) - (y * (5.0 / 66))))))))));
    }
}
