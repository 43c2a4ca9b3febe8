namespace ILDiff.Derivatives.Tests.Drawing;

/// <summary>Functions whose graphs are drawn.</summary>
[Differentiable]
internal static class Pictured
{
    internal static double Paper(double[] x) => Math.Log(x[0]) + (x[0] * x[1]) - Math.Sin(x[1]);

    internal static double BlackScholes(double[] x)
    {
        double spot = x[0], strike = x[1], rate = x[2], volatility = x[3], time = x[4];
        double deviation = volatility * Math.Sqrt(time);
        double d1 = (Math.Log(spot / strike) + ((rate + (volatility * volatility / 2)) * time)) / deviation;
        double d2 = d1 - deviation;
        return (spot * Normal(d1)) - (strike * Math.Exp(-rate * time) * Normal(d2));
    }

    internal static double Loop(double[] x)
    {
        double y = x[0];
        for (int i = 0; i < 6; i++)
            y = x[1] * y * (1 - y);
        return y;
    }

    internal static double Branch(double[] x) => x[0] > x[1] ? (x[0] - x[1]) * x[2] : 0;

    private static double Normal(double x) => 1 / (1 + Math.Exp(-1.702 * x)); // near the normal distribution
}
