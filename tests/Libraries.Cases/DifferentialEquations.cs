using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace ILDiff.Libraries.Cases;

/// <summary>y' = -ay + sin(bt): the variables are a, b and y(0), and for systems they are stiffness, damping and y(0).</summary>
public static class DifferentialEquations
{
    [Case("RungeKutta.SecondOrder", "parameters, initial value", 0.8, 1.4, 2.1)]
    public static double RungeKutta2(double[] x) => RungeKutta.SecondOrder(x[2], 0, 2, 40, Slope(x))[^1];

    [Case("RungeKutta.FourthOrder", "parameters, initial value", 0.8, 1.4, 2.1)]
    public static double RungeKutta4(double[] x) => RungeKutta.FourthOrder(x[2], 0, 2, 40, Slope(x))[^1];

    [Case("RungeKutta.FourthOrder", "ends of the interval", 0.1, 1.9)]
    public static double Interval(double[] x) => RungeKutta.FourthOrder(1, x[0], x[1], 40, (t, y) => Math.Sin(t) - y)[^1];

    [Case("RungeKutta.FourthOrder of a system", "parameters, initial values", 0.8, 1.4, 2.1, 0.3)]
    public static double OfSystem(double[] x)
    {
        Vector<double>[] path = RungeKutta.FourthOrder(
            Vector<double>.Build.Dense([x[2], x[3]]), 0, 2, 40,
            (_, y) => Vector<double>.Build.Dense([y[1], (-x[0] * y[0]) - (x[1] * y[1])]));
        return Outputs.Mix(path[^1]);
    }

    [Case("RungeKutta.SecondOrder of a system", "parameters, initial values", 0.8, 1.4, 2.1, 0.3)]
    public static double OfSystem2(double[] x) => Outputs.Mix(RungeKutta.SecondOrder(
        Vector<double>.Build.Dense([x[2], x[3]]), 0, 2, 40,
        (_, y) => Vector<double>.Build.Dense([y[1], (-x[0] * y[0]) - (x[1] * y[1])]))[^1]);

    [Case("AdamsBashforth, first to fourth order", "parameters, initial value", 0.8, 1.4, 2.1)]
    public static double Adams(double[] x) => Outputs.Mix(
    [
        AdamsBashforth.FirstOrder(x[2], 0, 2, 40, Slope(x))[^1],
        AdamsBashforth.SecondOrder(x[2], 0, 2, 40, Slope(x))[^1],
        AdamsBashforth.ThirdOrder(x[2], 0, 2, 40, Slope(x))[^1],
        AdamsBashforth.FourthOrder(x[2], 0, 2, 40, Slope(x))[^1],
    ]);

    private static Func<double, double, double> Slope(double[] x) => (t, y) => (-x[0] * y) + Math.Sin(x[1] * t);
}
