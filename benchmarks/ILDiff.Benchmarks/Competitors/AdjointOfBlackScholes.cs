namespace ILDiff.Benchmarks.Competitors;

/// <summary>The adjoint of the prices of options, by hand.</summary>
internal static class AdjointOfBlackScholes
{
    internal static double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i += 5)
            sum += Call(x[i], x[i + 1], x[i + 2], x[i + 3], x[i + 4], gradient.Slice(i, 5));
        return sum;
    }

    private static double Call(
        double spot, double strike, double rate, double volatility, double maturity, Span<double> bar)
    {
        double root = Math.Sqrt(maturity), deviation = volatility * root;
        double drift = rate + (0.5 * volatility * volatility);
        double up = (Math.Log(spot / strike) + (drift * maturity)) / deviation;
        double discount = Math.Exp(-rate * maturity);
        var (above, aboveSlope) = Below(up);
        var (below, belowSlope) = Below(up - deviation);

        double downBar = -strike * discount * belowSlope;
        double upBar = (spot * aboveSlope) + downBar;
        double deviationBar = -downBar - (upBar * up / deviation);
        double inner = upBar / deviation;
        double discountBar = -strike * below * discount;
        bar[0] = above + (inner / spot);
        bar[1] = (-discount * below) - (inner / strike);
        bar[2] = (inner * maturity) - (discountBar * maturity);
        bar[3] = (inner * maturity * volatility) + (deviationBar * root);
        bar[4] = (inner * drift) - (discountBar * rate) + (deviationBar * volatility * 0.5 / root);
        return (spot * above) - (strike * discount * below);
    }

    private static (double Value, double Slope) Below(double x)
    {
        // Both Tail(-x) and 1 - Tail(x) have the slope of the tail with the other sign.
        var (value, slope) = Tail(Math.Abs(x));
        return x < 0 ? (value, -slope) : (1 - value, -slope);
    }

    private static (double Value, double Slope) Tail(double x)
    {
        double k = 1 / (1 + (0.2316419 * x));
        double density = 0.39894228040143268 * Math.Exp(-0.5 * x * x);
        double c4 = -1.821255978 + (k * 1.330274429), c3 = 1.781477937 + (k * c4), c2 = -0.356563782 + (k * c3);
        double series = 0.319381530 + (k * c2);
        double seriesSlope = c2 + (k * (c3 + (k * (c4 + (k * 1.330274429)))));
        double value = density * k * series;
        double kBar = density * (series + (k * seriesSlope));
        return (value, (-x * value) - (kBar * k * k * 0.2316419));
    }
}
