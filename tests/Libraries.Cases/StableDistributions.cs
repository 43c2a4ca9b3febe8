using MathNet.Numerics.Distributions;

namespace ILDiff.Libraries.Cases;

public static class StableDistributions
{
    [Case("Stable.PDF (Lévy)", "scale, location, x", 1.2, 0.3, 1.4)]
    public static double Levy(double[] x) => Stable.PDF(0.5, 1, x[0], x[1], x[2]);

    [Case("Stable.PDF (Cauchy)", "scale, location, x", 1.2, 0.3, 1.4)]
    public static double Cauchy(double[] x) => Stable.PDF(1, 0, x[0], x[1], x[2]);

    [Case("Stable.PDF (normal)", "scale, location, x", 1.2, 0.3, 1.4)]
    public static double Normal(double[] x) => Stable.PDF(2, 0, x[0], x[1], x[2]);

    [Case("Stable.CDF (Lévy)", "scale, location, x", 1.2, 0.3, 1.4)]
    public static double LevyCDF(double[] x) => Stable.CDF(0.5, 1, x[0], x[1], x[2]);
}
