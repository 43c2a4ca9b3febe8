using ILDiff;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace LegacyLibrary;

/// <summary>Where is a damped spring after two seconds, and what would have put it elsewhere?</summary>
[Differentiable]
internal static class DifferentialEquation
{
    internal static Question[] Questions =>
    [
        new("A spring of stiffness k and damping c, by Runge-Kutta: place after 2 s", Place,
            [("k", 2.5), ("c", 0.4), ("place", 1), ("speed", 0.2)]),
    ];

    private static double Place(double[] x)
    {
        Vector<double>[] path = RungeKutta.FourthOrder(
            Vector<double>.Build.Dense([x[2], x[3]]),
            0,
            2,
            100,
            (_, y) => Vector<double>.Build.Dense([y[1], (-x[0] * y[0]) - (x[1] * y[1])]));
        return path[^1][0];
    }
}
