using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace ILDiff.Libraries.Cases;

/// <summary>Roots of equations with the variables as parameters; by formula or by the implicit function theorem.</summary>
public static class RootFinding
{
    [Case("Bisection.FindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double Bisect(double[] x) => Bisection.FindRoot(Cubic(x), 0, 10, 1e-10, 200);

    [Case("Bisection.FindRootExpand", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double BisectExpanded(double[] x) => Bisection.FindRootExpand(Cubic(x), 0.5, 0.6, 1e-10, 200);

    [Case("Bisection.TryFindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double TryBisect(double[] x) => Bisection.TryFindRoot(Cubic(x), 0, 10, 1e-10, 200, out double root) ? root : 0;

    [Case("Brent.FindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double ByBrent(double[] x) => Brent.FindRoot(Cubic(x), 0, 10, 1e-10, 200);

    [Case("Brent.FindRootExpand", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double ByBrentExpanded(double[] x) => Brent.FindRootExpand(Cubic(x), 0.5, 0.6, 1e-10, 200);

    [Case("Brent.TryFindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double TryBrent(double[] x) => Brent.TryFindRoot(Cubic(x), 0, 10, 1e-10, 200, out double root) ? root : 0;

    [Case("NewtonRaphson.FindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double ByNewton(double[] x) => NewtonRaphson.FindRoot(Cubic(x), Slope(x), 0, 10, 1e-10, 200);

    [Case("NewtonRaphson.FindRootNearGuess, guess at the root", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double WarmStarted(double[] x) => NewtonRaphson.FindRootNearGuess(Cubic(x), Slope(x), 1.3282688556767, 0, 10, 1e-8, 200);

    [Case("NewtonRaphson.TryFindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double TryNewton(double[] x) =>
        NewtonRaphson.TryFindRoot(Cubic(x), Slope(x), 5, 0, 10, 1e-10, 200, out double root) ? root : 0;

    [Case("RobustNewtonRaphson.FindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double ByRobustNewton(double[] x) => RobustNewtonRaphson.FindRoot(Cubic(x), Slope(x), 0, 10, 1e-10, 200, 20);

    [Case("RobustNewtonRaphson.TryFindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double TryRobustNewton(double[] x) =>
        RobustNewtonRaphson.TryFindRoot(Cubic(x), Slope(x), 0, 10, 1e-10, 200, 20, out double root) ? root : 0;

    [Case("Secant.FindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double BySecant(double[] x) => Secant.FindRoot(Cubic(x), 1, 2, 0, 10, 1e-10, 200);

    [Case("Secant.TryFindRoot", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double TrySecant(double[] x) => Secant.TryFindRoot(Cubic(x), 1, 2, 0, 10, 1e-10, 200, out double root) ? root : 0;

    [Case("FindRoots.OfFunction", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double OfFunction(double[] x) => FindRoots.OfFunction(Cubic(x), 0, 10, 1e-10, 200);

    [Case("FindRoots.OfFunctionDerivative", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double OfFunctionDerivative(double[] x) => FindRoots.OfFunctionDerivative(Cubic(x), Slope(x), 0, 10, 1e-10, 200);

    [Case("Bisection.FindRoot as a delegate", "parameters", 2, 5, Gradient = nameof(KeplerGradient), Tolerance = 1e-7)]
    public static double ByDelegate(double[] x)
    {
        Func<Func<double, double>, double, double, double, int, double> solve = Bisection.FindRoot;
        return solve(Cubic(x), 0, 10, 1e-10, 200);
    }

    [Case("Brent.FindRoot of a Brent.FindRoot", "parameters", 2, 5, Tolerance = 1e-6)]
    public static double Nested(double[] x) => Brent.FindRoot(
        z => Brent.FindRoot(y => (y * y * y) + (x[0] * y) - (x[1] * z), 0, 10, 1e-12, 200) - 1.5, 0, 10, 1e-12, 200);

    [Case("Brent.FindRoot between ends that are variables", "parameters, ends", 2, 5, 0.1, 9, Gradient = nameof(EndsGradient), Tolerance = 1e-7)]
    public static double Ends(double[] x) => Brent.FindRoot(Cubic(x), x[2], x[3], 1e-10, 200);

    [Case("Broyden.FindRoot", "parameters", 5, 2, Gradient = nameof(CircleGradient), Tolerance = 1e-7)]
    public static double ByBroyden(double[] x) => Outputs.Mix(Broyden.FindRoot(Circle(x), [3, 0.5], 1e-10, 200));

    [Case("Broyden.TryFindRoot", "parameters", 5, 2, Gradient = nameof(CircleGradient), Tolerance = 1e-7)]
    public static double TryBroyden(double[] x) =>
        Broyden.TryFindRoot(Circle(x), [3, 0.5], 1e-10, 200, out double[] root) ? Outputs.Mix(root) : 0;

    [Case("Broyden.TryFindRootWithJacobianStep", "parameters", 5, 2, Gradient = nameof(CircleGradient), Tolerance = 1e-7)]
    public static double TryBroydenWithStep(double[] x) =>
        Broyden.TryFindRootWithJacobianStep(Circle(x), [3, 0.5], 1e-10, 200, 1e-4, out double[] root) ? Outputs.Mix(root) : 0;

    [Case("Brent.FindRoot at a pole", "the pole", 2, Refused = "no simple root")]
    public static double Pole(double[] x) => Brent.FindRoot(y => 1 / (y - x[0]), 0, 5, 1e-8, 200);

    [Case("NewtonRaphson.FindRoot of a double root", "parameter", 2, Refused = "no")]
    public static double DoubleRoot(double[] x) =>
        NewtonRaphson.FindRoot(y => (y - x[0]) * (y - x[0]), y => 2 * (y - x[0]), 0, 10, 1e-12, 200);

    [Case("Beta.InvCDF", "a, b, probability", 2, 3, 0.4, Tolerance = 1e-6)]
    public static double BetaQuantile(double[] x) => Beta.InvCDF(x[0], x[1], x[2]);

    [Case("StudentT.InvCDF", "location, scale, freedom, probability", 0.5, 2, 5, 0.7, Tolerance = 1e-6)]
    public static double StudentQuantile(double[] x) => StudentT.InvCDF(x[0], x[1], x[2], x[3]);

    [Case("Gamma.InvCDF", "shape, rate, probability", 2, 3, 0.4, Tolerance = 1e-6)]
    public static double GammaQuantile(double[] x) => Gamma.InvCDF(x[0], x[1], x[2]);

    [Case("ChiSquared.InvCDF, little freedom", "freedom, probability", 0.25, 0.375, Tolerance = 1e-6)]
    public static double ChiSquaredQuantile(double[] x) => ChiSquared.InvCDF(x[0], x[1]);

    [Case("FisherSnedecor.InvCDF", "freedoms, probability", 4, 7, 0.4, Tolerance = 1e-6)]
    public static double FisherQuantile(double[] x) => FisherSnedecor.InvCDF(x[0], x[1], x[2]);

    public static double[] KeplerGradient(double[] x)
    {
        double y = Root(x);
        double slope = (3 * y * y) + x[0];
        return [-y / slope, 1 / slope];
    }

    public static double[] EndsGradient(double[] x) => [.. KeplerGradient(x), 0, 0];

    public static double[] CircleGradient(double[] x)
    {
        // u² + v² = a, u v = b; u + v = √(a + 2b), u - v = √(a - 2b)
        double sum = Math.Sqrt(x[0] + (2 * x[1])), difference = Math.Sqrt(x[0] - (2 * x[1]));
        double ua = 0.25 * ((1 / sum) + (1 / difference)), va = 0.25 * ((1 / sum) - (1 / difference));
        double ub = 0.5 * ((1 / sum) - (1 / difference)), vb = 0.5 * ((1 / sum) + (1 / difference));
        return [Outputs.Mix([ua, va]), Outputs.Mix([ub, vb])];
    }

    private static Func<double, double> Cubic(double[] x) => y => (y * y * y) + (x[0] * y) - x[1];

    private static Func<double, double> Slope(double[] x) => y => (3 * y * y) + x[0];

    private static Func<double[], double[]> Circle(double[] x) => y => [(y[0] * y[0]) + (y[1] * y[1]) - x[0], (y[0] * y[1]) - x[1]];

    private static double Root(double[] x)
    {
        double y = 1;
        for (int i = 0; i < 60; i++)
            y -= ((y * y * y) + (x[0] * y) - x[1]) / ((3 * y * y) + x[0]);
        return y;
    }
}
