using MathNet.Numerics.Distributions;

namespace ILDiff.Libraries.Cases;

public static class Densities
{
    [Case("Normal.PDF", "mean, standard deviation, x", 0.4, 1.3, 0.9)]
    public static double NormalPDF(double[] x) => Normal.PDF(x[0], x[1], x[2]);

    [Case("Normal.PDFLn", "mean, standard deviation, x", 0.4, 1.3, 0.9)]
    public static double NormalPDFLn(double[] x) => Normal.PDFLn(x[0], x[1], x[2]);

    [Case("LogNormal.PDF", "mu, sigma, x", 0.2, 0.6, 1.4)]
    public static double LogNormalPDF(double[] x) => LogNormal.PDF(x[0], x[1], x[2]);

    [Case("LogNormal.PDFLn", "mu, sigma, x", 0.2, 0.6, 1.4)]
    public static double LogNormalPDFLn(double[] x) => LogNormal.PDFLn(x[0], x[1], x[2]);

    [Case("Gamma.PDF", "shape, rate, x", 2.3, 1.7, 0.9)]
    public static double GammaPDF(double[] x) => Gamma.PDF(x[0], x[1], x[2]);

    [Case("Gamma.PDFLn", "shape, rate, x", 2.3, 1.7, 0.9)]
    public static double GammaPDFLn(double[] x) => Gamma.PDFLn(x[0], x[1], x[2]);

    [Case("Beta.PDF", "a, b, x", 2.3, 1.7, 0.35)]
    public static double BetaPDF(double[] x) => Beta.PDF(x[0], x[1], x[2]);

    [Case("Beta.PDFLn", "a, b, x", 2.3, 1.7, 0.35)]
    public static double BetaPDFLn(double[] x) => Beta.PDFLn(x[0], x[1], x[2]);

    [Case("StudentT.PDF", "location, scale, freedom, x", 0.3, 1.2, 4.5, 0.9)]
    public static double StudentTPDF(double[] x) => StudentT.PDF(x[0], x[1], x[2], x[3]);

    [Case("StudentT.PDFLn", "location, scale, freedom, x", 0.3, 1.2, 4.5, 0.9)]
    public static double StudentTPDFLn(double[] x) => StudentT.PDFLn(x[0], x[1], x[2], x[3]);

    [Case("ChiSquared.PDF", "freedom, x", 3.7, 2.9)]
    public static double ChiSquaredPDF(double[] x) => ChiSquared.PDF(x[0], x[1]);

    [Case("ChiSquared.PDFLn", "freedom, x", 3.7, 2.9)]
    public static double ChiSquaredPDFLn(double[] x) => ChiSquared.PDFLn(x[0], x[1]);

    [Case("FisherSnedecor.PDF", "both freedoms, x", 3.7, 5.2, 1.1)]
    public static double FisherSnedecorPDF(double[] x) => FisherSnedecor.PDF(x[0], x[1], x[2]);

    [Case("FisherSnedecor.PDFLn", "both freedoms, x", 3.7, 5.2, 1.1)]
    public static double FisherSnedecorPDFLn(double[] x) => FisherSnedecor.PDFLn(x[0], x[1], x[2]);

    [Case("Weibull.PDF", "shape, scale, x", 1.8, 1.2, 0.9)]
    public static double WeibullPDF(double[] x) => Weibull.PDF(x[0], x[1], x[2]);

    [Case("Weibull.PDFLn", "shape, scale, x", 1.8, 1.2, 0.9)]
    public static double WeibullPDFLn(double[] x) => Weibull.PDFLn(x[0], x[1], x[2]);

    [Case("Exponential.PDF", "rate, x", 1.4, 0.8)]
    public static double ExponentialPDF(double[] x) => Exponential.PDF(x[0], x[1]);

    [Case("Exponential.PDFLn", "rate, x", 1.4, 0.8)]
    public static double ExponentialPDFLn(double[] x) => Exponential.PDFLn(x[0], x[1]);

    [Case("Cauchy.PDF", "location, scale, x", 0.3, 1.2, 1.1)]
    public static double CauchyPDF(double[] x) => Cauchy.PDF(x[0], x[1], x[2]);

    [Case("Cauchy.PDFLn", "location, scale, x", 0.3, 1.2, 1.1)]
    public static double CauchyPDFLn(double[] x) => Cauchy.PDFLn(x[0], x[1], x[2]);

    [Case("Laplace.PDF", "location, scale, x", 0.3, 1.2, 1.1)]
    public static double LaplacePDF(double[] x) => Laplace.PDF(x[0], x[1], x[2]);

    [Case("Laplace.PDFLn", "location, scale, x", 0.3, 1.2, 1.1)]
    public static double LaplacePDFLn(double[] x) => Laplace.PDFLn(x[0], x[1], x[2]);

    [Case("Logistic.PDF", "mean, scale, x", 0.3, 1.2, 1.1)]
    public static double LogisticPDF(double[] x) => Logistic.PDF(x[0], x[1], x[2]);

    [Case("Logistic.PDFLn", "mean, scale, x", 0.3, 1.2, 1.1)]
    public static double LogisticPDFLn(double[] x) => Logistic.PDFLn(x[0], x[1], x[2]);

    [Case("Pareto.PDF", "scale, shape, x", 0.8, 2.4, 1.3)]
    public static double ParetoPDF(double[] x) => Pareto.PDF(x[0], x[1], x[2]);

    [Case("Pareto.PDFLn", "scale, shape, x", 0.8, 2.4, 1.3)]
    public static double ParetoPDFLn(double[] x) => Pareto.PDFLn(x[0], x[1], x[2]);

    [Case("TruncatedPareto.PDF", "scale, shape, truncation, x", 0.8, 2.4, 3.1, 1.3)]
    public static double TruncatedParetoPDF(double[] x) => TruncatedPareto.PDF(x[0], x[1], x[2], x[3]);

    [Case("TruncatedPareto.PDFLn", "scale, shape, truncation, x", 0.8, 2.4, 3.1, 1.3)]
    public static double TruncatedParetoPDFLn(double[] x) => TruncatedPareto.PDFLn(x[0], x[1], x[2], x[3]);

    [Case("Rayleigh.PDF", "scale, x", 1.3, 0.9)]
    public static double RayleighPDF(double[] x) => Rayleigh.PDF(x[0], x[1]);

    [Case("Rayleigh.PDFLn", "scale, x", 1.3, 0.9)]
    public static double RayleighPDFLn(double[] x) => Rayleigh.PDFLn(x[0], x[1]);

    [Case("Chi.PDF", "freedom, x", 3.4, 1.6)]
    public static double ChiPDF(double[] x) => Chi.PDF(x[0], x[1]);

    [Case("Chi.PDFLn", "freedom, x", 3.4, 1.6)]
    public static double ChiPDFLn(double[] x) => Chi.PDFLn(x[0], x[1]);

    [Case("Burr.PDF", "a, c, k, x", 1.2, 2.1, 1.5, 0.9)]
    public static double BurrPDF(double[] x) => Burr.PDF(x[0], x[1], x[2], x[3]);

    [Case("Burr.PDFLn", "a, c, k, x", 1.2, 2.1, 1.5, 0.9)]
    public static double BurrPDFLn(double[] x) => Burr.PDFLn(x[0], x[1], x[2], x[3]);

    [Case("BetaScaled.PDF", "a, b, location, scale, x", 2.3, 1.7, 0.2, 1.4, 0.8)]
    public static double BetaScaledPDF(double[] x) => BetaScaled.PDF(x[0], x[1], x[2], x[3], x[4]);

    [Case("BetaScaled.PDFLn", "a, b, location, scale, x", 2.3, 1.7, 0.2, 1.4, 0.8)]
    public static double BetaScaledPDFLn(double[] x) => BetaScaled.PDFLn(x[0], x[1], x[2], x[3], x[4]);

    [Case("ContinuousUniform.PDF", "limits, x", 0.2, 1.9, 0.8)]
    public static double ContinuousUniformPDF(double[] x) => ContinuousUniform.PDF(x[0], x[1], x[2]);

    [Case("ContinuousUniform.PDFLn", "limits, x", 0.2, 1.9, 0.8)]
    public static double ContinuousUniformPDFLn(double[] x) => ContinuousUniform.PDFLn(x[0], x[1], x[2]);

    [Case("Triangular.PDF", "limits, mode, x", 0.2, 1.9, 1.1, 0.8)]
    public static double TriangularPDF(double[] x) => Triangular.PDF(x[0], x[1], x[2], x[3]);

    [Case("Triangular.PDFLn", "limits, mode, x", 0.2, 1.9, 1.1, 0.8)]
    public static double TriangularPDFLn(double[] x) => Triangular.PDFLn(x[0], x[1], x[2], x[3]);

    [Case("InverseGamma.Density", "shape, scale, x", 2.3, 1.7, 0.9)]
    public static double InverseGammaDensity(double[] x) => new InverseGamma(x[0], x[1]).Density(x[2]);

    [Case("InverseGamma.DensityLn", "shape, scale, x", 2.3, 1.7, 0.9)]
    public static double InverseGammaDensityLn(double[] x) => new InverseGamma(x[0], x[1]).DensityLn(x[2]);

    [Case("InverseGaussian.PDF", "mu, lambda, x", 1.3, 1.7, 0.9)]
    public static double InverseGaussianPDF(double[] x) => InverseGaussian.PDF(x[0], x[1], x[2]);

    [Case("InverseGaussian.PDFLn", "mu, lambda, x", 1.3, 1.7, 0.9)]
    public static double InverseGaussianPDFLn(double[] x) => InverseGaussian.PDFLn(x[0], x[1], x[2]);

    [Case("SkewedGeneralizedError.PDF", "location, scale, skew, p, x", 0.2, 1.3, 0.3, 1.7, 0.9)]
    public static double SkewedGeneralizedErrorPDF(double[] x) => SkewedGeneralizedError.PDF(x[0], x[1], x[2], x[3], x[4]);

    [Case("SkewedGeneralizedError.PDFLn", "location, scale, skew, p, x", 0.2, 1.3, 0.3, 1.7, 0.9)]
    public static double SkewedGeneralizedErrorPDFLn(double[] x) => SkewedGeneralizedError.PDFLn(x[0], x[1], x[2], x[3], x[4]);

    [Case("SkewedGeneralizedT.PDF", "location, scale, skew, p, q, x", 0.2, 1.3, 0.3, 1.7, 4.2, 0.9)]
    public static double SkewedGeneralizedTPDF(double[] x) => SkewedGeneralizedT.PDF(x[0], x[1], x[2], x[3], x[4], x[5]);

    [Case("SkewedGeneralizedT.PDFLn", "location, scale, skew, p, q, x", 0.2, 1.3, 0.3, 1.7, 4.2, 0.9)]
    public static double SkewedGeneralizedTPDFLn(double[] x) => SkewedGeneralizedT.PDFLn(x[0], x[1], x[2], x[3], x[4], x[5]);
}
