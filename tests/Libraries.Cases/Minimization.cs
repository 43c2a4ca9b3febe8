using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;

namespace ILDiff.Libraries.Cases;

/// <summary>Where a function is smallest, with the variables as its parameters; the package ILDiff.MathNet has the rules.</summary>
/// <remarks>exp(u) - a u + (v - b u)² + v⁴ / 4, and y - c ln(y) of one variable.</remarks>
public static class Minimization
{
    private static readonly double[] Times = [0, 0.5, 1, 1.5, 2, 2.5];

    [Case("FindMinimum.OfScalarFunction", "parameter", 1.7, Gradient = nameof(ScalarGradient), Tolerance = 1e-3)]
    public static double Scalar(double[] x) => FindMinimum.OfScalarFunction(y => y - (x[0] * Math.Log(y)), 1.2, 1e-10, 5000);

    [Case("FindMinimum.OfScalarFunctionConstrained", "parameter", 1.7, Gradient = nameof(ScalarGradient), Tolerance = 1e-6)]
    public static double ScalarConstrained(double[] x) => FindMinimum.OfScalarFunctionConstrained(y => y - (x[0] * Math.Log(y)), 0.1, 6, 1e-9);

    [Case("FindMinimum.OfFunction of two variables", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-4)]
    public static double NelderMeadPair(double[] x)
    {
        var (u, v) = FindMinimum.OfFunction((u, v) => F(x, u, v), 0.1, 0.1, 1e-13, 5000);
        return Outputs.Mix([u, v]);
    }

    [Case("FindMinimum.OfFunction", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-4)]
    public static double NelderMead(double[] x) => Outputs.Mix(FindMinimum.OfFunction(p => F(x, p[0], p[1]), Guess(), 1e-13, 5000));

    [Case("FindMinimum.OfFunctionGradient", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-6)]
    public static double Bfgs(double[] x) => Outputs.Mix(FindMinimum.OfFunctionGradient(p => F(x, p[0], p[1]), p => Slopes(x, p), Guess(), 1e-10));

    [Case("FindMinimum.OfFunctionConstrained, no bound reached", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-5)]
    public static double Bounded(double[] x) => Outputs.Mix(FindMinimum.OfFunctionConstrained(
        p => F(x, p[0], p[1]), Both(-3), Both(3), Guess(), 1e-9));

    [Case("FindMinimum.OfFunctionGradientConstrained, one bound reached", "parameters, bound", 1.5, 0.7, 0.2, Tolerance = 1e-6)]
    public static double AtBound(double[] x) => Outputs.Mix(FindMinimum.OfFunctionGradientConstrained(
        p => F(x, p[0], p[1]), p => Slopes(x, p), Both(-3), Vector<double>.Build.Dense([3, x[2]]), Vector<double>.Build.Dense([0.1, 0.1]), 1e-10));

    [Case("FindMinimum.OfFunctionGradientHessian", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-7)]
    public static double Newton(double[] x) => Outputs.Mix(FindMinimum.OfFunctionGradientHessian(
        p => F(x, p[0], p[1]), p => Slopes(x, p), p => Curvatures(x, p), Guess(), 1e-10));

    [Case("LimitedMemoryBfgsMinimizer", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-7)]
    public static double LimitedMemoryBfgs(double[] x) => Found(new LimitedMemoryBfgsMinimizer(1e-10, 1e-10, 1e-12, 10, 1000), x);

    [Case("ConjugateGradientMinimizer", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-6)]
    public static double ConjugateGradients(double[] x) => Found(new ConjugateGradientMinimizer(1e-9, 1000), x);

    [Case("IUnconstrainedMinimizer.FindMinimum", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-4)]
    public static double ByInterface(double[] x) => Found((IUnconstrainedMinimizer)new NelderMeadSimplex(1e-13, 5000), x);

    [Case("the value at a BFGS minimum", "parameters", 1.5, 0.7, Tolerance = 1e-7)]
    public static double Lowest(double[] x) =>
        new BfgsMinimizer(1e-10, 1e-10, 1e-12).FindMinimum(Objective(x), Guess()).FunctionInfoAtMinimum.Value;

    [Case("FindMinimum.OfScalarFunctionConstrained at a kink", "parameter", 1.7, Refused = "its second derivative there is 0")]
    public static double AtKink(double[] x) => FindMinimum.OfScalarFunctionConstrained(y => Math.Abs(y - x[0]), 0, 5);

    [Case("Fit.Curve", "observations", 2.1, 2.9, 4.4, 6.2, 8.8, 13.1, Tolerance = 1e-4)]
    public static double Curve(double[] x)
    {
        var (scale, rate) = Fit.Curve(Times, x, (a, r, t) => a * Math.Exp(r * t), 2, 0.7, 1e-13, 5000);
        return Outputs.Mix([scale, rate]);
    }

    [Case("LevenbergMarquardtMinimizer", "observations", 2.1, 2.9, 4.4, 6.2, 8.8, 13.1, Tolerance = 1e-6)]
    public static double LevenbergMarquardt(double[] x) =>
        Outputs.Mix(new LevenbergMarquardtMinimizer().FindMinimum(Model(x), Vector<double>.Build.Dense([2, 0.7])).MinimizingPoint);

    [Case("LevenbergMarquardtMinimizer, a parameter fixed", "observations, scale", 2.1, 2.9, 4.4, 6.2, 8.8, 13.1, 2, Tolerance = 1e-6)]
    public static double LevenbergMarquardtFixed(double[] x) => Outputs.Mix(new LevenbergMarquardtMinimizer()
        .FindMinimum(Model(x[..6]), Vector<double>.Build.Dense([x[6], 0.7]), isFixed: [true, false]).MinimizingPoint);

    [Case("TrustRegionDogLegMinimizer", "observations", 2.1, 2.9, 4.4, 6.2, 8.8, 13.1, Tolerance = 1e-6)]
    public static double DogLeg(double[] x) => Outputs.Mix(new TrustRegionDogLegMinimizer(1e-12, 1e-12, 1e-14)
        .FindMinimum(Model(x), Vector<double>.Build.Dense([2, 0.7])).MinimizingPoint);

    [Case("TrustRegionNewtonCGMinimizer", "observations", 2.1, 2.9, 4.4, 6.2, 8.8, 13.1, Tolerance = 1e-6)]
    public static double NewtonCG(double[] x) => Outputs.Mix(new TrustRegionNewtonCGMinimizer(1e-12, 1e-12, 1e-14)
        .FindMinimum(Model(x), Vector<double>.Build.Dense([2, 0.7])).MinimizingPoint);

    [Case("BfgsSolver.Solve", "parameters", 1.5, 0.7, Gradient = nameof(Gradient), Tolerance = 1e-4)]
    public static double BySolver(double[] x) => Outputs.Mix(BfgsSolver.Solve(
        new DenseVector([0.3, 0.3]), p => F(x, p[0], p[1]), p => Slopes(x, p)));

    public static double[] ScalarGradient(double[] x) => [1];

    /// <summary>By the implicit function theorem, at a minimum that Newton's method finds.</summary>
    public static double[] Gradient(double[] x)
    {
        Vector<double> p = Guess();
        for (int i = 0; i < 60; i++)
            p -= Curvatures(x, p).Solve(Slopes(x, p));
        double u = p[0], v = p[1];
        Matrix<double> byParameters = Matrix<double>.Build.DenseOfArray(
            new[,] { { -1, -2 * (v - (2 * x[1] * u)) }, { 0, -2 * u } });
        Matrix<double> slopes = -Curvatures(x, p).Solve(byParameters);
        return [Outputs.Mix(slopes.Column(0)), Outputs.Mix(slopes.Column(1))];
    }

    private static double Found(IUnconstrainedMinimizer minimizer, double[] x) =>
        Outputs.Mix(minimizer.FindMinimum(Objective(x), Guess()).MinimizingPoint);

    private static IObjectiveFunction Objective(double[] x) => ObjectiveFunction.Gradient(p => F(x, p[0], p[1]), p => Slopes(x, p));

    private static IObjectiveModel Model(double[] x) => ObjectiveFunction.NonlinearModel(
        (Vector<double> p, double t) => p[0] * Math.Exp(p[1] * t), Vector<double>.Build.Dense(Times), Vector<double>.Build.Dense(x));

    private static double F(double[] x, double u, double v) =>
        Math.Exp(u) - (x[0] * u) + ((v - (x[1] * u)) * (v - (x[1] * u))) + (v * v * v * v / 4);

    private static Vector<double> Slopes(double[] x, Vector<double> p)
    {
        double u = p[0], v = p[1], rest = v - (x[1] * u);
        return Vector<double>.Build.Dense([Math.Exp(u) - x[0] - (2 * x[1] * rest), (2 * rest) + (v * v * v)]);
    }

    private static Matrix<double> Curvatures(double[] x, Vector<double> p) => Matrix<double>.Build.DenseOfArray(new[,]
    {
        { Math.Exp(p[0]) + (2 * x[1] * x[1]), -2 * x[1] }, { -2 * x[1], 2 + (3 * p[1] * p[1]) },
    });

    private static Vector<double> Guess() => Both(0.3);

    private static Vector<double> Both(double value) => Vector<double>.Build.Dense(2, value);
}
