using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace ILDiff.Libraries.Cases;

/// <summary>The same seed on every run, so a sample is a function of the parameters: its reparametrised derivative.</summary>
public static class Sampling
{
    [Case("Normal.Sample", "mean, standard deviation", 0.4, 1.3)]
    public static double NormalSample(double[] x) => Normal.Sample(new MersenneTwister(7), x[0], x[1]);

    [Case("Normal.Samples of an instance", "mean, standard deviation", 0.4, 1.3)]
    public static double NormalSamples(double[] x)
    {
        double[] samples = new double[5];
        new Normal(x[0], x[1], new MersenneTwister(7)).Samples(samples);
        return Outputs.Mix(samples);
    }

    [Case("LogNormal.Sample", "mu, sigma", 0.2, 0.6)]
    public static double LogNormalSample(double[] x) => LogNormal.Sample(new MersenneTwister(7), x[0], x[1]);

    [Case("Exponential.Sample", "rate", 1.4)]
    public static double ExponentialSample(double[] x) => Exponential.Sample(new MersenneTwister(7), x[0]);

    [Case("Weibull.Sample", "shape, scale", 1.4, 0.8)]
    public static double WeibullSample(double[] x) => Weibull.Sample(new MersenneTwister(7), x[0], x[1]);

    [Case("Cauchy.Sample", "location, scale", 1.4, 0.8)]
    public static double CauchySample(double[] x) => Cauchy.Sample(new MersenneTwister(7), x[0], x[1]);

    [Case("Gamma.Sample", "shape, rate", 2.4, 0.8, Remark = "with the draws that are accepted now")]
    public static double GammaSample(double[] x) => Gamma.Sample(new MersenneTwister(7), x[0], x[1]);

    [Case("Triangular.Sample", "limits, mode", 0.2, 1.9, 1.1)]
    public static double TriangularSample(double[] x) => Triangular.Sample(new MersenneTwister(7), x[0], x[1], x[2]);

    [Case("ContinuousUniform.Sample", "limits", 0.2, 1.9)]
    public static double UniformSample(double[] x) => ContinuousUniform.Sample(new MersenneTwister(7), x[0], x[1]);

    [Case("SystemRandomSource, passive", "a factor", 0.2)]
    public static double Passive(double[] x) => x[0] * SystemRandomSource.Doubles(3, 42).Sum();
}
