using System.Numerics;
using MathNet.Numerics;

namespace ILDiff.Libraries.Cases;

public static class BesselFunctions
{
    [Case("SpecialFunctions.BesselJ", "order, x", 1.3, 2.1)]
    public static double BesselJ(double[] x) => SpecialFunctions.BesselJ(x[0], x[1]);

    [Case("SpecialFunctions.BesselJ, whole order", "x", 2.1, Gradient = nameof(BesselJWholeOrderGradient))]
    public static double BesselJWholeOrder(double[] x) => SpecialFunctions.BesselJ(2, x[0]);

    public static double[] BesselJWholeOrderGradient(double[] x) =>
        [(SpecialFunctions.BesselJ(1, x[0]) - SpecialFunctions.BesselJ(3, x[0])) / 2];

    [Case("SpecialFunctions.BesselY", "order, x", 1.3, 2.1)]
    public static double BesselY(double[] x) => SpecialFunctions.BesselY(x[0], x[1]);

    [Case("SpecialFunctions.BesselI", "order, x", 1.3, 2.1)]
    public static double BesselI(double[] x) => SpecialFunctions.BesselI(x[0], x[1]);

    [Case("SpecialFunctions.BesselK", "order, x", 1.3, 2.1)]
    public static double BesselK(double[] x) => SpecialFunctions.BesselK(x[0], x[1]);

    [Case("SpecialFunctions.BesselJScaled", "order, x", 1.3, 2.1)]
    public static double BesselJScaled(double[] x) => SpecialFunctions.BesselJScaled(x[0], x[1]);

    [Case("SpecialFunctions.BesselI0", "x", 2.1, Gradient = nameof(BesselI0Gradient))]
    public static double BesselI0(double[] x) => SpecialFunctions.BesselI0(x[0]);

    public static double[] BesselI0Gradient(double[] x) => [SpecialFunctions.BesselI1(x[0])];

    [Case("SpecialFunctions.BesselI1", "x", 2.1, Gradient = nameof(BesselI1Gradient))]
    public static double BesselI1(double[] x) => SpecialFunctions.BesselI1(x[0]);

    public static double[] BesselI1Gradient(double[] x) =>
        [SpecialFunctions.BesselI0(x[0]) - (SpecialFunctions.BesselI1(x[0]) / x[0])];

    [Case("SpecialFunctions.BesselK0", "x", 2.1, Gradient = nameof(BesselK0Gradient))]
    public static double BesselK0(double[] x) => SpecialFunctions.BesselK0(x[0]);

    public static double[] BesselK0Gradient(double[] x) => [-SpecialFunctions.BesselK1(x[0])];

    [Case("SpecialFunctions.BesselK1e", "x", 2.1)]
    public static double BesselK1e(double[] x) => SpecialFunctions.BesselK1e(x[0]);

    [Case("SpecialFunctions.StruveL0", "x", 2.1)]
    public static double StruveL0(double[] x) => SpecialFunctions.StruveL0(x[0]);

    [Case("SpecialFunctions.StruveL1", "x", 2.1)]
    public static double StruveL1(double[] x) => SpecialFunctions.StruveL1(x[0]);

    [Case("SpecialFunctions.BesselI0MStruveL0", "x", 2.1)]
    public static double BesselI0MStruveL0(double[] x) => SpecialFunctions.BesselI0MStruveL0(x[0]);

    [Case("SpecialFunctions.SphericalBesselJ", "order, x", 1.3, 2.1)]
    public static double SphericalBesselJ(double[] x) => SpecialFunctions.SphericalBesselJ(x[0], x[1]);

    [Case("SpecialFunctions.SphericalBesselY", "order, x", 1.3, 2.1)]
    public static double SphericalBesselY(double[] x) => SpecialFunctions.SphericalBesselY(x[0], x[1]);

    [Case("SpecialFunctions.AiryAi", "x", 1.1, Gradient = nameof(AiryAiGradient))]
    public static double AiryAi(double[] x) => SpecialFunctions.AiryAi(x[0]);

    public static double[] AiryAiGradient(double[] x) => [SpecialFunctions.AiryAiPrime(x[0])];

    [Case("SpecialFunctions.AiryAiPrime", "x", 1.1, Gradient = nameof(AiryAiPrimeGradient))]
    public static double AiryAiPrime(double[] x) => SpecialFunctions.AiryAiPrime(x[0]);

    public static double[] AiryAiPrimeGradient(double[] x) => [x[0] * SpecialFunctions.AiryAi(x[0])];

    [Case("SpecialFunctions.AiryBi", "x", -1.1, Gradient = nameof(AiryBiGradient))]
    public static double AiryBi(double[] x) => SpecialFunctions.AiryBi(x[0]);

    public static double[] AiryBiGradient(double[] x) => [SpecialFunctions.AiryBiPrime(x[0])];

    [Case("SpecialFunctions.KelvinBer", "order, x", 0.4, 1.1)]
    public static double KelvinBer(double[] x) => SpecialFunctions.KelvinBer(x[0], x[1]);

    [Case("SpecialFunctions.KelvinKei", "x", 1.1, Gradient = nameof(KelvinKeiGradient))]
    public static double KelvinKei(double[] x) => SpecialFunctions.KelvinKei(x[0]);

    public static double[] KelvinKeiGradient(double[] x) => [SpecialFunctions.KelvinKeiPrime(x[0])];

    [Case("SpecialFunctions.BesselJ, complex", "order, real and imaginary part", 1.3, 2.1, 0.4)]
    public static double BesselJComplex(double[] x) => SpecialFunctions.BesselJ(x[0], new Complex(x[1], x[2])).Magnitude;

    [Case("SpecialFunctions.BesselK, complex", "order, real and imaginary part", 1.3, 2.1, 0.4)]
    public static double BesselKComplex(double[] x) => SpecialFunctions.BesselK(x[0], new Complex(x[1], x[2])).Real;

    [Case("SpecialFunctions.HankelH1", "order, real and imaginary part", 1.3, 2.1, 0.4)]
    public static double HankelH1(double[] x) => SpecialFunctions.HankelH1(x[0], new Complex(x[1], x[2])).Imaginary;

    [Case("SpecialFunctions.HankelH2Scaled", "order, real and imaginary part", 1.3, 2.1, 0.4)]
    public static double HankelH2Scaled(double[] x) => SpecialFunctions.HankelH2Scaled(x[0], new Complex(x[1], x[2])).Phase;

    [Case("SpecialFunctions.AiryAi, complex", "real and imaginary part", 1.3, 0.4)]
    public static double AiryAiComplex(double[] x) => SpecialFunctions.AiryAi(new Complex(x[0], x[1])).Magnitude;
}
