using MathNet.Numerics.Distributions;

namespace ILDiff.Libraries.Cases;

public static class DiscreteDistributions
{
    [Case("Poisson.PMF", "lambda", 2.4)]
    public static double PoissonPMF(double[] x) => Poisson.PMF(x[0], 3);

    [Case("Poisson.PMFLn", "lambda", 2.4)]
    public static double PoissonPMFLn(double[] x) => Poisson.PMFLn(x[0], 3);

    [Case("Poisson.CDF", "lambda", 2.4)]
    public static double PoissonCDF(double[] x) => Poisson.CDF(x[0], 3);

    [Case("Binomial.PMF", "p", 0.3)]
    public static double BinomialPMF(double[] x) => Binomial.PMF(x[0], 9, 4);

    [Case("Binomial.PMFLn", "p", 0.3)]
    public static double BinomialPMFLn(double[] x) => Binomial.PMFLn(x[0], 9, 4);

    [Case("Binomial.CDF", "p", 0.3)]
    public static double BinomialCDF(double[] x) => Binomial.CDF(x[0], 9, 4);

    [Case("Bernoulli.PMF", "p", 0.3)]
    public static double BernoulliPMF(double[] x) => Bernoulli.PMF(x[0], 1) * Bernoulli.PMFLn(x[0], 0);

    [Case("Geometric.PMF", "p", 0.3)]
    public static double GeometricPMF(double[] x) => Geometric.PMF(x[0], 4);

    [Case("Geometric.CDF", "p", 0.3)]
    public static double GeometricCDF(double[] x) => Geometric.CDF(x[0], 4);

    [Case("NegativeBinomial.PMF", "r, p", 3.4, 0.3)]
    public static double NegativeBinomialPMF(double[] x) => NegativeBinomial.PMF(x[0], x[1], 4);

    [Case("NegativeBinomial.CDF", "r, p", 3.4, 0.3)]
    public static double NegativeBinomialCDF(double[] x) => NegativeBinomial.CDF(x[0], x[1], 4);

    [Case("BetaBinomial.PMF", "a, b", 2.4, 1.3)]
    public static double BetaBinomialPMF(double[] x) => BetaBinomial.PMF(7, x[0], x[1], 4);

    [Case("BetaBinomial.CDF", "a, b", 2.4, 1.3)]
    public static double BetaBinomialCDF(double[] x) => BetaBinomial.CDF(7, x[0], x[1], 4);

    [Case("ConwayMaxwellPoisson.PMF", "lambda, nu", 2.4, 1.3)]
    public static double ConwayMaxwellPoissonPMF(double[] x) => ConwayMaxwellPoisson.PMF(x[0], x[1], 3);

    [Case("ConwayMaxwellPoisson.CDF", "lambda, nu", 2.4, 1.3)]
    public static double ConwayMaxwellPoissonCDF(double[] x) => ConwayMaxwellPoisson.CDF(x[0], x[1], 3);

    [Case("Zipf.PMF", "s", 1.3)]
    public static double ZipfPMF(double[] x) => Zipf.PMF(x[0], 12, 3);

    [Case("Zipf.CDF", "s", 1.3)]
    public static double ZipfCDF(double[] x) => Zipf.CDF(x[0], 12, 3);

    [Case("Categorical.Probability", "weights", 1.3, 0.4, 2.2)]
    public static double CategoricalProbability(double[] x) =>
        new Categorical(x).Probability(1) + new Categorical(x).CumulativeDistribution(0.5);

    [Case("Multinomial.Probability", "weights", 1.3, 0.4, 2.2)]
    public static double MultinomialProbability(double[] x) => new Multinomial(x, 6).ProbabilityLn([2, 1, 3]);
}
