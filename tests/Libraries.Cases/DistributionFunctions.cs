using MathNet.Numerics.Distributions;

namespace ILDiff.Libraries.Cases;

public static class DistributionFunctions
{
    [Case("Normal.CDF", "mean, standard deviation, x", 0.4, 1.3, 0.9)]
    public static double NormalCDF(double[] x) => Normal.CDF(x[0], x[1], x[2]);

    [Case("Normal.InvCDF", "mean, standard deviation, probability", 0.4, 1.3, 0.37)]
    public static double NormalInvCDF(double[] x) => Normal.InvCDF(x[0], x[1], x[2]);

    [Case("LogNormal.CDF", "mu, sigma, x", 0.2, 0.6, 1.4)]
    public static double LogNormalCDF(double[] x) => LogNormal.CDF(x[0], x[1], x[2]);

    [Case("LogNormal.InvCDF", "mu, sigma, probability", 0.2, 0.6, 0.37)]
    public static double LogNormalInvCDF(double[] x) => LogNormal.InvCDF(x[0], x[1], x[2]);

    [Case("Gamma.CDF", "shape, rate, x", 2.3, 1.7, 0.9)]
    public static double GammaCDF(double[] x) => Gamma.CDF(x[0], x[1], x[2]);

    [Case("Gamma.InvCDF", "shape, rate, probability", 2.3, 1.7, 0.37)]
    public static double GammaInvCDF(double[] x) => Gamma.InvCDF(x[0], x[1], x[2]);

    [Case("Beta.CDF", "a, b, x", 2.3, 1.7, 0.35)]
    public static double BetaCDF(double[] x) => Beta.CDF(x[0], x[1], x[2]);

    [Case("Beta.InvCDF", "a, b, probability", 2.3, 1.7, 0.37)]
    public static double BetaInvCDF(double[] x) => Beta.InvCDF(x[0], x[1], x[2]);

    [Case("StudentT.CDF", "location, scale, freedom, x", 0.3, 1.2, 4.5, 0.9)]
    public static double StudentTCDF(double[] x) => StudentT.CDF(x[0], x[1], x[2], x[3]);

    [Case("StudentT.InvCDF", "location, scale, freedom, probability", 0.3, 1.2, 4.5, 0.37)]
    public static double StudentTInvCDF(double[] x) => StudentT.InvCDF(x[0], x[1], x[2], x[3]);

    [Case("ChiSquared.CDF", "freedom, x", 3.7, 2.9)]
    public static double ChiSquaredCDF(double[] x) => ChiSquared.CDF(x[0], x[1]);

    [Case("ChiSquared.InvCDF", "freedom, probability", 3.7, 0.37)]
    public static double ChiSquaredInvCDF(double[] x) => ChiSquared.InvCDF(x[0], x[1]);

    [Case("FisherSnedecor.CDF", "both freedoms, x", 3.7, 5.2, 1.1)]
    public static double FisherSnedecorCDF(double[] x) => FisherSnedecor.CDF(x[0], x[1], x[2]);

    [Case("FisherSnedecor.InvCDF", "both freedoms, probability", 3.7, 5.2, 0.37)]
    public static double FisherSnedecorInvCDF(double[] x) => FisherSnedecor.InvCDF(x[0], x[1], x[2]);

    [Case("Weibull.CDF", "shape, scale, x", 1.8, 1.2, 0.9)]
    public static double WeibullCDF(double[] x) => Weibull.CDF(x[0], x[1], x[2]);

    [Case("Exponential.CDF", "rate, x", 1.4, 0.8)]
    public static double ExponentialCDF(double[] x) => Exponential.CDF(x[0], x[1]);

    [Case("Exponential.InvCDF", "rate, probability", 1.4, 0.37)]
    public static double ExponentialInvCDF(double[] x) => Exponential.InvCDF(x[0], x[1]);

    [Case("Cauchy.CDF", "location, scale, x", 0.3, 1.2, 1.1)]
    public static double CauchyCDF(double[] x) => Cauchy.CDF(x[0], x[1], x[2]);

    [Case("Cauchy.InvCDF", "location, scale, probability", 0.3, 1.2, 0.37)]
    public static double CauchyInvCDF(double[] x) => Cauchy.InvCDF(x[0], x[1], x[2]);

    [Case("Laplace.CDF", "location, scale, x", 0.3, 1.2, 1.1)]
    public static double LaplaceCDF(double[] x) => Laplace.CDF(x[0], x[1], x[2]);

    [Case("Logistic.CDF", "mean, scale, x", 0.3, 1.2, 1.1)]
    public static double LogisticCDF(double[] x) => Logistic.CDF(x[0], x[1], x[2]);

    [Case("Logistic.InvCDF", "mean, scale, probability", 0.3, 1.2, 0.37)]
    public static double LogisticInvCDF(double[] x) => Logistic.InvCDF(x[0], x[1], x[2]);

    [Case("Pareto.CDF", "scale, shape, x", 0.8, 2.4, 1.3)]
    public static double ParetoCDF(double[] x) => Pareto.CDF(x[0], x[1], x[2]);

    [Case("Pareto.InvCDF", "scale, shape, probability", 0.8, 2.4, 0.37)]
    public static double ParetoInvCDF(double[] x) => Pareto.InvCDF(x[0], x[1], x[2]);

    [Case("TruncatedPareto.CDF", "scale, shape, truncation, x", 0.8, 2.4, 3.1, 1.3)]
    public static double TruncatedParetoCDF(double[] x) => TruncatedPareto.CDF(x[0], x[1], x[2], x[3]);

    [Case("TruncatedPareto.InvCDF", "scale, shape, truncation, probability", 0.8, 2.4, 3.1, 0.37)]
    public static double TruncatedParetoInvCDF(double[] x) => TruncatedPareto.InvCDF(x[0], x[1], x[2], x[3]);

    [Case("Rayleigh.CDF", "scale, x", 1.3, 0.9)]
    public static double RayleighCDF(double[] x) => Rayleigh.CDF(x[0], x[1]);

    [Case("Rayleigh.InvCDF", "scale, probability", 1.3, 0.37)]
    public static double RayleighInvCDF(double[] x) => Rayleigh.InvCDF(x[0], x[1]);

    [Case("Chi.CDF", "freedom, x", 3.4, 1.6)]
    public static double ChiCDF(double[] x) => Chi.CDF(x[0], x[1]);

    [Case("Burr.CDF", "a, c, k, x", 1.2, 2.1, 1.5, 0.9)]
    public static double BurrCDF(double[] x) => Burr.CDF(x[0], x[1], x[2], x[3]);

    [Case("BetaScaled.CDF", "a, b, location, scale, x", 2.3, 1.7, 0.2, 1.4, 0.8)]
    public static double BetaScaledCDF(double[] x) => BetaScaled.CDF(x[0], x[1], x[2], x[3], x[4]);

    [Case("BetaScaled.InvCDF", "a, b, location, scale, probability", 2.3, 1.7, 0.2, 1.4, 0.37)]
    public static double BetaScaledInvCDF(double[] x) => BetaScaled.InvCDF(x[0], x[1], x[2], x[3], x[4]);

    [Case("ContinuousUniform.CDF", "limits, x", 0.2, 1.9, 0.8)]
    public static double ContinuousUniformCDF(double[] x) => ContinuousUniform.CDF(x[0], x[1], x[2]);

    [Case("ContinuousUniform.InvCDF", "limits, probability", 0.2, 1.9, 0.37)]
    public static double ContinuousUniformInvCDF(double[] x) => ContinuousUniform.InvCDF(x[0], x[1], x[2]);

    [Case("Triangular.CDF", "limits, mode, x", 0.2, 1.9, 1.1, 0.8)]
    public static double TriangularCDF(double[] x) => Triangular.CDF(x[0], x[1], x[2], x[3]);

    [Case("Triangular.InvCDF", "limits, mode, probability", 0.2, 1.9, 1.1, 0.37)]
    public static double TriangularInvCDF(double[] x) => Triangular.InvCDF(x[0], x[1], x[2], x[3]);

    [Case("InverseGamma.CumulativeDistribution", "shape, scale, x", 2.3, 1.7, 0.9)]
    public static double InverseGammaCumulativeDistribution(double[] x) => new InverseGamma(x[0], x[1]).CumulativeDistribution(x[2]);

    [Case("InverseGaussian.CDF", "mu, lambda, x", 1.3, 1.7, 0.9)]
    public static double InverseGaussianCDF(double[] x) => InverseGaussian.CDF(x[0], x[1], x[2]);

    [Case("InverseGaussian.InvCDF", "mu, lambda, probability", 1.3, 1.7, 0.37)]
    public static double InverseGaussianInvCDF(double[] x) => InverseGaussian.InvCDF(x[0], x[1], x[2]);

    [Case("SkewedGeneralizedError.CDF", "location, scale, skew, p, x", 0.2, 1.3, 0.3, 1.7, 0.9)]
    public static double SkewedGeneralizedErrorCDF(double[] x) => SkewedGeneralizedError.CDF(x[0], x[1], x[2], x[3], x[4]);

    [Case("SkewedGeneralizedError.InvCDF", "location, scale, skew, p, probability", 0.2, 1.3, 0.3, 1.7, 0.37)]
    public static double SkewedGeneralizedErrorInvCDF(double[] x) => SkewedGeneralizedError.InvCDF(x[0], x[1], x[2], x[3], x[4]);

    [Case("SkewedGeneralizedT.CDF", "location, scale, skew, p, q, x", 0.2, 1.3, 0.3, 1.7, 4.2, 0.9)]
    public static double SkewedGeneralizedTCDF(double[] x) => SkewedGeneralizedT.CDF(x[0], x[1], x[2], x[3], x[4], x[5]);

    [Case("SkewedGeneralizedT.InvCDF", "location, scale, skew, p, q, probability", 0.2, 1.3, 0.3, 1.7, 4.2, 0.37)]
    public static double SkewedGeneralizedTInvCDF(double[] x) => SkewedGeneralizedT.InvCDF(x[0], x[1], x[2], x[3], x[4], x[5]);
}
