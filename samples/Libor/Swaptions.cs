using ILDiff;

namespace Libor;

/// <summary>
/// A portfolio of swaptions in the LIBOR market model: the rates of 80 quarters, and how far each moves, decide what 15 rights
/// to swap floating for fixed rates in ten years are worth. The test case of Giles and Glasserman, Smoking adjoints (2006).
/// </summary>
[Differentiable]
internal static class Swaptions
{
    public const int Rates = 80, Steps = 40;

    private const double Quarter = 0.25, Notional = 100;

    private static readonly int[] Maturities = [4, 4, 4, 8, 8, 8, 20, 20, 20, 28, 28, 28, 40, 40, 40];

    private static readonly double[] Strikes = [.045, .05, .055, .045, .05, .055, .045, .05, .055, .045, .05, .055, .045, .05, .055];

    /// <summary>What the portfolio turns out to be worth today on one path.</summary>
    /// <param name="x">Today's rates, then their volatilities by the quarters that are left to each.</param>
    /// <param name="normals">The path's random numbers, one a step.</param>
    public static double PathValue(double[] x, double[] normals)
    {
        double[] rates = x[..Rates];
        Evolve(rates, x.AsSpan(Rates), normals);
        double value = Payoff(rates);
        for (int n = 0; n < Steps; n++)
            value /= 1 + (Quarter * rates[n]);
        return value;
    }

    /// <summary>What an amount of one after all steps is worth today on one path.</summary>
    public static double PathDiscount(double[] x, double[] normals)
    {
        double[] rates = x[..Rates];
        Evolve(rates, x.AsSpan(Rates), normals);
        double discount = 1;
        for (int n = 0; n < Steps; n++)
            discount /= 1 + (Quarter * rates[n]);
        return discount;
    }

    /// <summary>Each step moves all rates that are not fixed yet, by the drift that leaves no arbitrage.</summary>
    private static void Evolve(double[] rates, Span<double> volatilities, double[] normals)
    {
        for (int n = 0; n < Steps; n++)
        {
            double noise = Math.Sqrt(Quarter) * normals[n], drift = 0;
            for (int i = n + 1; i < Rates; i++)
            {
                double volatility = volatilities[i - n - 1], scale = Quarter * volatility;
                drift += scale * rates[i] / (1 + (Quarter * rates[i]));
                rates[i] *= Math.Exp((scale * drift) + (volatility * (noise - (0.5 * scale))));
            }
        }
    }

    private static double Payoff(double[] rates)
    {
        double[] bonds = new double[Rates - Steps], annuities = new double[Rates - Steps];
        double bond = 1, annuity = 0;
        for (int n = Steps; n < Rates; n++)
        {
            bond /= 1 + (Quarter * rates[n]);
            annuity += Quarter * bond;
            bonds[n - Steps] = bond;
            annuities[n - Steps] = annuity;
        }

        double value = 0;
        for (int i = 0; i < Maturities.Length; i++)
        {
            int last = Maturities[i] - 1;
            value += Notional * Math.Max(1 - bonds[last] - (Strikes[i] * annuities[last]), 0);
        }

        return value;
    }
}
