namespace ILDiff.Benchmarks.Problems;

/// <summary>The sum of the prices of call options. Inputs, five a call: spot, strike, rate, volatility, maturity.</summary>
[Differentiable]
public static class BlackScholes
{
    private const int InputsACall = 5;

    /// <summary>The inputs of some calls, from a seed.</summary>
    public static double[] Start(int calls)
    {
        var random = new Random(1);
        double[] x = new double[InputsACall * calls];
        for (int i = 0; i < x.Length; i += InputsACall)
        {
            x[i] = 80 + (40 * random.NextDouble());
            x[i + 1] = 80 + (40 * random.NextDouble());
            x[i + 2] = 0.01 + (0.05 * random.NextDouble());
            x[i + 3] = 0.1 + (0.3 * random.NextDouble());
            x[i + 4] = 0.25 + (2 * random.NextDouble());
        }

        return x;
    }

    /// <summary>The sum of the prices.</summary>
    public static double Value(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i += InputsACall)
            sum += Call(x[i], x[i + 1], x[i + 2], x[i + 3], x[i + 4]);
        return sum;
    }

    private static double Call(double spot, double strike, double rate, double volatility, double maturity)
    {
        double deviation = volatility * Math.Sqrt(maturity);
        double up = (Math.Log(spot / strike) + ((rate + (0.5 * volatility * volatility)) * maturity)) / deviation;
        return (spot * Below(up)) - (strike * Math.Exp(-rate * maturity) * Below(up - deviation));
    }

    /// <summary>The probability of a standard normal number below x.</summary>
    private static double Below(double x) => x < 0 ? Tail(-x) : 1 - Tail(x);

    /// <summary>The probability above x, which is not negative: Abramowitz and Stegun, 26.2.17.</summary>
    private static double Tail(double x)
    {
        double k = 1 / (1 + (0.2316419 * x));
        double series = 0.319381530 + (k * (-0.356563782 + (k * (1.781477937 + (k * (-1.821255978 + (k * 1.330274429)))))));
        return Density(x) * k * series;
    }

    private static double Density(double x) => 0.39894228040143268 * Math.Exp(-0.5 * x * x);
}
