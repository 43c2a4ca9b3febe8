using ILDiff;
using MathNet.Numerics.Distributions;

namespace BlackScholes;

/// <summary>The right to buy (or to sell) a share at the strike when the years are over.</summary>
/// <param name="isCall">To buy.</param>
[Differentiable]
internal sealed class EuropeanOption(bool isCall)
{
    /// <summary>The formula of Black, Scholes and Merton, as it stands in every book.</summary>
    /// <param name="market">Spot, strike, rate, dividend yield, volatility, years.</param>
    public double Price(double[] market)
    {
        double spot = market[Market.Spot], strike = market[Market.Strike], rate = market[Market.Rate];
        double dividend = market[Market.Dividend], volatility = market[Market.Volatility], years = market[Market.Years];

        double deviation = volatility * Math.Sqrt(years);
        double forward = spot * Math.Exp((rate - dividend) * years);
        double d1 = (Math.Log(forward / strike) / deviation) + (deviation / 2);
        double d2 = d1 - deviation;
        double sign = isCall ? 1 : -1;
        return sign * Math.Exp(-rate * years) *
            ((forward * Normal.CDF(0, 1, sign * d1)) - (strike * Normal.CDF(0, 1, sign * d2)));
    }
}
