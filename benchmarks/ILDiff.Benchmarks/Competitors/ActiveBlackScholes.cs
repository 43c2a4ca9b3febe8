namespace ILDiff.Benchmarks.Competitors;

/// <summary>Prices of options, written once more for <see cref="Active"/>.</summary>
internal static class ActiveBlackScholes
{
    internal static Active Value(Active[] x)
    {
        Active sum = 0;
        for (int i = 0; i < x.Length; i += 5)
            sum += Call(x[i], x[i + 1], x[i + 2], x[i + 3], x[i + 4]);
        return sum;
    }

    private static Active Call(Active spot, Active strike, Active rate, Active volatility, Active maturity)
    {
        Active deviation = volatility * Active.Sqrt(maturity);
        Active up = (Active.Log(spot / strike) + ((rate + (0.5 * volatility * volatility)) * maturity)) / deviation;
        return (spot * Below(up)) - (strike * Active.Exp(-rate * maturity) * Below(up - deviation));
    }

    private static Active Below(Active x) => x.Value < 0 ? Tail(-x) : 1 - Tail(x);

    private static Active Tail(Active x)
    {
        Active k = 1 / (1 + (0.2316419 * x));
        Active series = 0.319381530 + (k * (-0.356563782 + (k * (1.781477937 + (k * (-1.821255978 + (k * 1.330274429)))))));
        return Density(x) * k * series;
    }

    private static Active Density(Active x) => 0.39894228040143268 * Active.Exp(-0.5 * x * x);
}
