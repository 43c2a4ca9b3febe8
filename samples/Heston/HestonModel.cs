using System.Numerics;
using ILDiff;
using MathNet.Numerics.Integration;

namespace Heston;

/// <summary>
/// A call on a share whose variance is random itself: dS = rS dt + √v S dW, dv = κ(θ - v) dt + σ√v dZ, dW dZ = ρ dt.
/// </summary>
/// <param name="strike">What the share can be bought for.</param>
/// <param name="years">When.</param>
[Differentiable]
internal sealed class HestonModel(double strike, double years)
{
    public static readonly string[] Names = ["spot", "variance v", "reversion κ", "mean θ", "volatility σ", "correlation ρ", "rate r"];

    /// <summary>
    /// The price by one integral over the characteristic function (Lewis, 2001), which is written so that the logarithm stays on
    /// its branch (Albrecher and others, The little Heston trap, 2007).
    /// </summary>
    public double Price(double[] x)
    {
        double spot = x[0], rate = x[6];
        double moneyness = Math.Log(spot / strike) + (rate * years);
        double Integrand(double u) =>
            (Complex.Exp(Complex.ImaginaryOne * u * moneyness) * Characteristic(new Complex(u, -0.5), x)).Real / ((u * u) + 0.25);
        double integral = GaussLegendreRule.Integrate(Integrand, 0, 120, 256);
        return spot - (Math.Sqrt(spot * strike) * Math.Exp(-rate * years / 2) / Math.PI * integral);
    }

    /// <summary>The price that one path of the share gives, by small steps (Lord and others, full truncation, 2010).</summary>
    /// <param name="x">The model.</param>
    /// <param name="normals">The path's random numbers: two for each step.</param>
    public double PathPrice(double[] x, double[] normals)
    {
        double variance = x[1], reversion = x[2], mean = x[3], sigma = x[4], correlation = x[5], rate = x[6];
        double rest = Math.Sqrt(1 - (correlation * correlation));
        double step = years / (normals.Length / 2), logarithm = Math.Log(x[0]);
        for (int i = 0; i < normals.Length; i += 2)
        {
            double positive = Math.Max(variance, 0), deviation = Math.Sqrt(positive * step);
            logarithm += ((rate - (positive / 2)) * step) + (deviation * ((correlation * normals[i]) + (rest * normals[i + 1])));
            variance += (reversion * (mean - positive) * step) + (sigma * deviation * normals[i]);
        }

        return Math.Exp(-rate * years) * Math.Max(Math.Exp(logarithm) - strike, 0);
    }

    /// <summary>The characteristic function of the logarithm of the share over its forward.</summary>
    private Complex Characteristic(Complex u, double[] x)
    {
        double variance = x[1], reversion = x[2], mean = x[3], sigma = x[4], correlation = x[5];
        Complex iu = Complex.ImaginaryOne * u;
        Complex b = reversion - (correlation * sigma * iu);
        Complex d = Complex.Sqrt((b * b) + (sigma * sigma * (iu + (u * u))));
        Complex g = (b - d) / (b + d), decay = Complex.Exp(-d * years);
        Complex c = reversion * mean / (sigma * sigma) * (((b - d) * years) - (2 * Complex.Log((1 - (g * decay)) / (1 - g))));
        return Complex.Exp(c + (variance * (b - d) / (sigma * sigma) * (1 - decay) / (1 - (g * decay))));
    }
}
