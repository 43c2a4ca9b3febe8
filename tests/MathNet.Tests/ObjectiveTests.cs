using System.Reflection;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet.Tests;

/// <summary>
/// Minimizers on plain functions. Nothing here calls AD, so that the functions are woven because they are handed to
/// <see cref="Objective"/>.
/// </summary>
public sealed class ObjectiveTests
{
    private static readonly Vector<double> Guess = Vector<double>.Build.Dense([-1.2, 1]);

    public static TheoryData<string> Minimizers => ["Bfgs", "LimitedMemoryBfgs", "ConjugateGradient", "Newton"];

    [Theory]
    [MemberData(nameof(Minimizers))]
    public void Rosenbrocks_function_has_its_minimum_at_ones(string name)
    {
        MinimizationResult found = Minimizer(name).FindMinimum(Objective.Of(Rosenbrock), Guess);
        AssertNear([1, 1], found.MinimizingPoint, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Minimizers))]
    public void Beales_function_has_its_minimum(string name)
    {
        static double Beale(double[] x) =>
            Square(1.5 - x[0] + (x[0] * x[1])) + Square(2.25 - x[0] + (x[0] * x[1] * x[1])) +
            Square(2.625 - x[0] + (x[0] * x[1] * x[1] * x[1]));

        // Near enough for the Hessian to be positive definite, which Newton's method wants.
        MinimizationResult found = Minimizer(name).FindMinimum(Objective.Of(Beale), Vector<double>.Build.Dense([2.8, 0.4]));
        AssertNear([3, 0.5], found.MinimizingPoint, 1e-5);
    }

    [Fact]
    public void A_minimum_between_bounds_is_found()
    {
        var minimizer = new BfgsBMinimizer(1e-8, 1e-10, 1e-10, 1000);
        Vector<double> lower = Vector<double>.Build.Dense([-2.0, -2]);
        MinimizationResult free = minimizer.FindMinimum(Objective.Of(Rosenbrock), lower, Vector<double>.Build.Dense([2.0, 2]), Guess);
        AssertNear([1, 1], free.MinimizingPoint, 1e-4);
        MinimizationResult held = minimizer.FindMinimum(Objective.Of(Rosenbrock), lower, Vector<double>.Build.Dense([0.5, 2]), Guess / 10);
        AssertNear([0.5, 0.25], held.MinimizingPoint, 1e-4);
    }

    [Fact]
    public void Values_and_derivatives_are_computed_when_asked_for_and_once_a_point()
    {
        int calls = 0;
        IObjectiveFunction objective = Objective.Of(x =>
        {
            calls++;
            return x[0] * x[0] * x[1];
        });
        objective.EvaluateAt(Vector<double>.Build.Dense([3.0, 2]));
        Assert.Equal(0, calls);
        Assert.Equal(18, objective.Value);
        Assert.Equal(18, objective.Value);
        Assert.Equal(1, calls);
        Assert.Equal([12.0, 9], objective.Gradient);
        Assert.Equal([12.0, 9], objective.Fork().Gradient);
        Assert.Equal(2, calls);
        Assert.Equal(new double[,] { { 4, 6 }, { 6, 0 } }, objective.Hessian.ToArray());
        Assert.Equal(18, objective.Value);
        int before = calls;
        objective.Gradient[0] = 7;
        objective.Hessian[0, 0] = 7;
        Assert.Equal([12.0, 9], objective.Gradient);
        Assert.Equal(4, objective.Hessian[0, 0]);
        Assert.Equal(before, calls);
        objective.EvaluateAt(Vector<double>.Build.Dense([1.0, 1]));
        Assert.Equal([2.0, 1], objective.Gradient);
        Assert.Equal(1, objective.Value);
        Assert.Equal(before + 1, calls);
        Assert.Throws<InvalidOperationException>(() => objective.CreateNew().Value);
    }

    [Fact]
    public void What_the_function_captures_may_change_between_searches()
    {
        double target = 1;
        IObjectiveFunction objective = Objective.Of(x => Square(x[0] - target));
        var minimizer = new BfgsMinimizer(1e-8, 1e-8, 1e-8);
        Assert.Equal(1, minimizer.FindMinimum(objective, Vector<double>.Build.Dense([5.0])).MinimizingPoint[0], 1e-8);
        target = 2;
        Assert.Equal(2, minimizer.FindMinimum(objective, Vector<double>.Build.Dense([5.0])).MinimizingPoint[0], 1e-8);
    }

    [Fact]
    public void A_minimum_has_its_derivative()
    {
        using var recording = Recording.Start();
        double target = recording.Variable(3);
        IObjectiveFunction objective = Objective.Of(x => Square(x[0] - (target * target)) + Square(x[1] - x[0]));
        Vector<double> minimum = new BfgsMinimizer(1e-9, 1e-9, 1e-9).FindMinimum(objective, Vector<double>.Build.Dense([5.0, 4])).MinimizingPoint;
        recording.Reverse(minimum[1]);
        Assert.Equal(6, recording.Adjoint(target), 1e-6);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Objective.Of(null!));
        MethodInfo sum = typeof(Enumerable).GetMethod(nameof(Enumerable.Sum), [typeof(IEnumerable<double>)])!;
        Assert.Throws<NotWovenException>(() => Objective.Of(sum.CreateDelegate<Func<double[], double>>()));
    }

    internal static double Square(double x) => x * x;

    internal static void AssertNear(double[] expected, Vector<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }

    private static double Rosenbrock(double[] x) => (100 * Square(x[1] - (x[0] * x[0]))) + Square(1 - x[0]);

    private static IUnconstrainedMinimizer Minimizer(string name) => name switch
    {
        "Bfgs" => new BfgsMinimizer(1e-8, 1e-10, 1e-10, 1000),
        "LimitedMemoryBfgs" => new LimitedMemoryBfgsMinimizer(1e-8, 1e-10, 1e-10, 5, 1000),
        "ConjugateGradient" => new ConjugateGradientMinimizer(1e-6, 10_000),
        _ => new NewtonMinimizer(1e-8, 1000),
    };
}
