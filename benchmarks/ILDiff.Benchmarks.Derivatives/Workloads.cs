namespace ILDiff.Benchmarks.Derivatives;

/// <summary>Functions that are recorded, and run as they are.</summary>
[Differentiable]
internal static class Workloads
{
    internal static double Products33(double[] x) => Products(x, 33);

    internal static double Products166(double[] x) => Products(x, 166);

    internal static double Products20000(double[] x) => Products(x, 20_000);

    internal static double Rosenbrock(double[] x)
    {
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double a = x[i + 1] - (x[i] * x[i]), b = 1 - x[i];
            sum += (100 * a * a) + (b * b);
        }

        return sum;
    }

    internal static double Products666(double[] x) => Products(x, 666);

    /// <summary>The price of a call option: spot, strike, volatility, time, rate.</summary>
    internal static double CallPrice(double[] x)
    {
        double spot = x[0], strike = x[1], volatility = x[2], time = x[3], rate = x[4];
        double deviation = volatility * Math.Sqrt(time);
        double up = ((Math.Log(spot / strike) + (rate * time)) / deviation) + (0.5 * deviation);
        return (spot * Probability(up)) - (strike * Math.Exp(-rate * time) * Probability(up - deviation));
    }

    internal static double LogLikelihood(double[] theta, double[] row)
    {
        double deviation = Math.Exp(theta[2]), residual = (row[1] - (theta[0] + (theta[1] * row[0]))) / deviation;
        return -Math.Log(deviation) - (0.5 * residual * residual);
    }

    internal static double Branching(double[] x) => x[0] < 0.6 ? Products(x, 50) : Products(x, 50) * x[1];

    private static double Products(double[] x, int steps)
    {
        double sum = x[0];
        for (int i = 0, up = 0, down = x.Length - 1; i < steps; i++)
        {
            sum = (sum * x[up]) + (x[down] * x[up]);
            up = up == x.Length - 1 ? 0 : up + 1;
            down = down == 0 ? x.Length - 2 : down - 1;
        }

        return sum;
    }

    /// <summary>Below x, of the normal distribution; approximately, without a branch.</summary>
    private static double Probability(double x)
    {
        double inner = x * (0.7978845608 + (0.0356774081 * x * x));
        return 0.5 * (1 + Math.Tanh(inner));
    }
}
