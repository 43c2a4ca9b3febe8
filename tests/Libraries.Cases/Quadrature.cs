using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace ILDiff.Libraries.Cases;

public static class Quadrature
{
    [Case("Integrate.OnClosedInterval", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double OnClosedInterval(double[] x) =>
        Integrate.OnClosedInterval(t => Math.Exp(-x[0] * t) * Math.Sin(x[1] * t), x[2], x[3]);

    [Case("DoubleExponentialTransformation.Integrate", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double DoubleExponentialRule(double[] x) =>
        DoubleExponentialTransformation.Integrate(t => x[1] / (1 + (x[0] * t * t)), x[2], x[3], 1e-10);

    [Case("Integrate.GaussLegendre", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double GaussLegendre(double[] x) =>
        Integrate.GaussLegendre(t => Math.Exp(-x[0] * t) * Math.Sin(x[1] * t), x[2], x[3], order: 20);

    [Case("Integrate.GaussKronrod", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double GaussKronrod(double[] x) =>
        Integrate.GaussKronrod(t => Math.Exp(-x[0] * t) * Math.Sin(x[1] * t), x[2], x[3]);

    [Case("Integrate.OnRectangle", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double OnRectangle(double[] x) =>
        Integrate.OnRectangle((s, t) => Math.Exp(-x[0] * s * t) * Math.Sin(x[1] * t), x[2], x[3], 0, x[0]);

    [Case("SimpsonRule.IntegrateComposite", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double Simpson(double[] x) =>
        SimpsonRule.IntegrateComposite(t => x[1] / (1 + (x[0] * t * t)), x[2], x[3], 20);

    [Case("NewtonCotesTrapeziumRule.IntegrateAdaptive", "parameters and limits", 1.3, 0.7, 0.2, 1.9)]
    public static double Trapezium(double[] x) =>
        NewtonCotesTrapeziumRule.IntegrateAdaptive(t => x[1] / (1 + (x[0] * t * t)), x[2], x[3], 1e-8);
}
