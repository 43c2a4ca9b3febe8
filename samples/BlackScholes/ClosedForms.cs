using MathNet.Numerics.Distributions;

namespace BlackScholes;

/// <summary>The Greeks by pen and paper, as in Haug, The Complete Guide to Option Pricing Formulas, chapter 2.</summary>
internal sealed class ClosedForms
{
    private readonly double s, k, r, q, sigma, t, root, sign, d1, d2, share, money, density;

    public ClosedForms(bool isCall, double[] market)
    {
        s = market[Market.Spot];
        k = market[Market.Strike];
        r = market[Market.Rate];
        q = market[Market.Dividend];
        sigma = market[Market.Volatility];
        t = market[Market.Years];
        root = Math.Sqrt(t);
        sign = isCall ? 1 : -1;
        d1 = (Math.Log(s / k) + ((r - q + (sigma * sigma / 2)) * t)) / (sigma * root);
        d2 = d1 - (sigma * root);
        share = Math.Exp(-q * t) * Normal.CDF(0, 1, sign * d1);
        money = Math.Exp(-r * t) * Normal.CDF(0, 1, sign * d2);
        density = Math.Exp(-q * t) * Normal.PDF(0, 1, d1);
    }

    private double Vega => s * density * root;

    private double Gamma => density / (s * sigma * root);

    private double Drift => ((2 * (r - q) * t) - (d2 * sigma * root)) / (sigma * root);

    public double Of(string greek) => greek switch
    {
        "delta" => sign * share,
        "dual delta" => -sign * money,
        "rho" => sign * k * t * money,
        "epsilon" => -sign * s * t * share,
        "vega" => Vega,
        "theta" => (-s * density * sigma / (2 * root)) + (sign * ((q * s * share) - (r * k * money))),
        "gamma" => Gamma,
        "vanna" => -density * d2 / sigma,
        "charm" => (sign * q * share) - (density * Drift / (2 * t)),
        "volga" => Vega * d1 * d2 / sigma,
        "speed" => -Gamma / s * ((d1 / (sigma * root)) + 1),
        "zomma" => Gamma * ((d1 * d2) - 1) / sigma,
        "color" => Gamma / (2 * t) * ((2 * q * t) + 1 + (Drift * d1)),
        "ultima" => -Vega / (sigma * sigma) * ((d1 * d2 * (1 - (d1 * d2))) + (d1 * d1) + (d2 * d2)),
        _ => throw new ArgumentException($"No formula for {greek}.", nameof(greek)),
    };
}
