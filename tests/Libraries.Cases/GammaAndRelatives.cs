using MathNet.Numerics;

namespace ILDiff.Libraries.Cases;

public static class GammaAndRelatives
{
    [Case("SpecialFunctions.Gamma", "x", 2.7, Gradient = nameof(GammaGradient))]
    public static double Gamma(double[] x) => SpecialFunctions.Gamma(x[0]);

    public static double[] GammaGradient(double[] x) =>
        [SpecialFunctions.Gamma(x[0]) * SpecialFunctions.DiGamma(x[0])];

    [Case("SpecialFunctions.Gamma, reflected", "x", -1.3)]
    public static double GammaReflected(double[] x) => SpecialFunctions.Gamma(x[0]);

    [Case("SpecialFunctions.GammaLn", "x", 2.7, Gradient = nameof(GammaLnGradient))]
    public static double GammaLn(double[] x) => SpecialFunctions.GammaLn(x[0]);

    public static double[] GammaLnGradient(double[] x) => [SpecialFunctions.DiGamma(x[0])];

    [Case("SpecialFunctions.GammaLn, reflected", "x", 0.31)]
    public static double GammaLnReflected(double[] x) => SpecialFunctions.GammaLn(x[0]);

    [Case("SpecialFunctions.DiGamma", "x", 2.7)]
    public static double DiGamma(double[] x) => SpecialFunctions.DiGamma(x[0]);

    [Case("SpecialFunctions.DiGammaInv", "x", 1.3)]
    public static double DiGammaInv(double[] x) => SpecialFunctions.DiGammaInv(x[0]);

    [Case("SpecialFunctions.GammaLowerRegularized", "a, x", 2.7, 1.9)]
    public static double GammaLowerRegularized(double[] x) => SpecialFunctions.GammaLowerRegularized(x[0], x[1]);

    [Case("SpecialFunctions.GammaUpperRegularized", "a, x", 2.7, 1.9)]
    public static double GammaUpperRegularized(double[] x) => SpecialFunctions.GammaUpperRegularized(x[0], x[1]);

    [Case("SpecialFunctions.GammaUpperRegularized, continued fraction", "a, x", 1.7, 4.9)]
    public static double GammaUpperRegularizedContinuedFraction(double[] x) => SpecialFunctions.GammaUpperRegularized(x[0], x[1]);

    [Case("SpecialFunctions.GammaLowerIncomplete", "a, x", 2.7, 1.9)]
    public static double GammaLowerIncomplete(double[] x) => SpecialFunctions.GammaLowerIncomplete(x[0], x[1]);

    [Case("SpecialFunctions.GammaLowerRegularizedInv", "a, probability", 2.7, 0.4)]
    public static double GammaLowerRegularizedInv(double[] x) => SpecialFunctions.GammaLowerRegularizedInv(x[0], x[1]);

    [Case("SpecialFunctions.Beta", "a, b", 2.7, 1.4)]
    public static double Beta(double[] x) => SpecialFunctions.Beta(x[0], x[1]);

    [Case("SpecialFunctions.BetaLn", "a, b", 2.7, 1.4, Gradient = nameof(BetaLnGradient))]
    public static double BetaLn(double[] x) => SpecialFunctions.BetaLn(x[0], x[1]);

    public static double[] BetaLnGradient(double[] x) =>
        [SpecialFunctions.DiGamma(x[0]) - SpecialFunctions.DiGamma(x[0] + x[1]),
        SpecialFunctions.DiGamma(x[1]) - SpecialFunctions.DiGamma(x[0] + x[1])];

    [Case("SpecialFunctions.BetaRegularized", "a, b, x", 2.7, 1.4, 0.6)]
    public static double BetaRegularized(double[] x) => SpecialFunctions.BetaRegularized(x[0], x[1], x[2]);

    [Case("SpecialFunctions.BetaIncomplete", "a, b, x", 2.7, 1.4, 0.6)]
    public static double BetaIncomplete(double[] x) => SpecialFunctions.BetaIncomplete(x[0], x[1], x[2]);

    [Case("SpecialFunctions.Erf", "x", 0.7, Gradient = nameof(ErfGradient))]
    public static double Erf(double[] x) => SpecialFunctions.Erf(x[0]);

    public static double[] ErfGradient(double[] x) => [2 / Math.Sqrt(Math.PI) * Math.Exp(-x[0] * x[0])];

    [Case("SpecialFunctions.Erfc", "x", 2.7, Gradient = nameof(ErfcGradient))]
    public static double Erfc(double[] x) => SpecialFunctions.Erfc(x[0]);

    public static double[] ErfcGradient(double[] x) => [-2 / Math.Sqrt(Math.PI) * Math.Exp(-x[0] * x[0])];

    [Case("SpecialFunctions.ErfInv", "x", 0.4)]
    public static double ErfInv(double[] x) => SpecialFunctions.ErfInv(x[0]);

    [Case("SpecialFunctions.ErfcInv", "x", 0.03)]
    public static double ErfcInv(double[] x) => SpecialFunctions.ErfcInv(x[0]);

    [Case("SpecialFunctions.ExponentialIntegral", "x", 0.7, Gradient = nameof(ExponentialIntegralGradient))]
    public static double ExponentialIntegral(double[] x) => SpecialFunctions.ExponentialIntegral(x[0], 2);

    public static double[] ExponentialIntegralGradient(double[] x) => [-SpecialFunctions.ExponentialIntegral(x[0], 1)];

    [Case("SpecialFunctions.ExponentialIntegral, continued fraction", "x", 2.7, Gradient = nameof(ExponentialIntegralContinuedFractionGradient))]
    public static double ExponentialIntegralContinuedFraction(double[] x) => SpecialFunctions.ExponentialIntegral(x[0], 2);

    public static double[] ExponentialIntegralContinuedFractionGradient(double[] x) => [-SpecialFunctions.ExponentialIntegral(x[0], 1)];

    [Case("SpecialFunctions.Logistic", "x", 0.7, Gradient = nameof(LogisticGradient))]
    public static double Logistic(double[] x) => SpecialFunctions.Logistic(x[0]);

    public static double[] LogisticGradient(double[] x) =>
        [SpecialFunctions.Logistic(x[0]) * (1 - SpecialFunctions.Logistic(x[0]))];

    [Case("SpecialFunctions.Logit", "x", 0.7, Gradient = nameof(LogitGradient))]
    public static double Logit(double[] x) => SpecialFunctions.Logit(x[0]);

    public static double[] LogitGradient(double[] x) => [1 / (x[0] * (1 - x[0]))];

    [Case("SpecialFunctions.Log1p", "x", 0.001, Gradient = nameof(Log1pGradient))]
    public static double Log1p(double[] x) => SpecialFunctions.Log1p(x[0]);

    public static double[] Log1pGradient(double[] x) => [1 / (1 + x[0])];

    [Case("SpecialFunctions.Expm1", "x", 0.001, Gradient = nameof(Expm1Gradient), Tolerance = 1e-9,
        Remark = "the series ends when the value is there; the derivative of its terms is a term behind")]
    public static double Expm1(double[] x) => SpecialFunctions.Expm1(x[0]);

    public static double[] Expm1Gradient(double[] x) => [Math.Exp(x[0])];

    [Case("SpecialFunctions.Hypotenuse", "both sides", 3.0, 4.0, Gradient = nameof(HypotenuseGradient))]
    public static double Hypotenuse(double[] x) => SpecialFunctions.Hypotenuse(x[0], x[1]);

    public static double[] HypotenuseGradient(double[] _) => [0.6, 0.8];

    [Case("SpecialFunctions.MarcumQ", "nu, a, b", 1.3, 0.9, 1.4)]
    public static double MarcumQ(double[] x) => SpecialFunctions.MarcumQ(x[0], x[1], x[2]);

    [Case("SpecialFunctions.MarcumQ, larger", "nu, a, b", 4.3, 2.9, 6.4)]
    public static double MarcumQLarger(double[] x) => SpecialFunctions.MarcumQ(x[0], x[1], x[2]);

    [Case("SpecialFunctions.GeneralHarmonic", "the power", 1.3)]
    public static double GeneralHarmonic(double[] x) => SpecialFunctions.GeneralHarmonic(7, x[0]);

    [Case("SpecialFunctions.GeneralizedHypergeometric", "upper and lower parameters", 0.8, 1.3, 2.4, 3.1)]
    public static double GeneralizedHypergeometric(double[] x) => SpecialFunctions.GeneralizedHypergeometric([x[0], x[1]], [x[2], x[3]], 1);

    [Case("SpecialFunctions.RisingFactorial", "x", 1.7)]
    public static double RisingFactorial(double[] x) => SpecialFunctions.RisingFactorial(x[0], 4);

    [Case("SpecialFunctions.FallingFactorial", "x", 5.7)]
    public static double FallingFactorial(double[] x) => SpecialFunctions.FallingFactorial(x[0], 4);

    [Case("SpecialFunctions.Factorial, Binomial, Harmonic, passive", "a factor", 1.7)]
    public static double FactorialBinomialHarmonicPassive(double[] x) =>
        x[0] * (SpecialFunctions.Factorial(5) + SpecialFunctions.Binomial(7, 3) + SpecialFunctions.Harmonic(6));
}
