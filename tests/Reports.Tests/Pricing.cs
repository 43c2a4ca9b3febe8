namespace ILDiff.Reports.Tests;

/// <summary>A call on a share that pays dividends, by a binomial tree: what a report is shown of.</summary>
[Differentiable]
internal static class Pricing
{
    internal static readonly string[] Names = ["spot", "strike", "rate", "volatility", "years", "dividend", "notional"];

    internal static readonly double[] Market = [100, 100, 0.03, 0.2, 1, 0.02, 1000];

    internal static double European(double[] x)
    {
        var (spot, strike, rate, volatility) = (x[0], x[1], x[2], x[3]);
        int steps = 40 * (int)x[4]; // the tree is as long as the option
        double step = 1.0 / 40;
        double up = Math.Exp(volatility * Math.Sqrt(step));
        double growth = Math.Exp((rate - x[5]) * step);
        double probability = (growth - (1 / up)) / (up - (1 / up));
        double[] values = new double[steps + 1];
        for (int i = 0; i <= steps; i++)
            values[i] = Payoff(Share(spot, up, (2 * i) - steps), strike);
        for (int level = steps - 1; level >= 0; level--)
            Back(values, level, probability, Math.Exp(-rate * step));
        return values[0];
    }

    private static double Share(double spot, double up, int moves) => spot * Math.Pow(up, moves);

    private static double Payoff(double share, double strike) => Math.Max(share - strike, 0);

    private static void Back(double[] values, int level, double probability, double discount)
    {
        for (int i = 0; i <= level; i++)
        {
            double expected = (probability * values[i + 1]) + ((1 - probability) * values[i]);
            values[i] = discount * expected;
        }
    }
}
