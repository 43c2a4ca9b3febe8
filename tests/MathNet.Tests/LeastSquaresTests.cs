using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;

namespace ILDiff.MathNet.Tests;

public sealed class LeastSquaresTests
{
    private static readonly double[] Times = [0, 0.5, 1, 1.5, 2, 2.5];
    private static readonly double[] Heights = [.. Times.Select(t => 2 * Math.Exp(0.7 * t))];
    private static readonly Vector<double> Guess = Vector<double>.Build.Dense([1.0, 0.3]);

    [Fact]
    public void Residuals_are_minimized()
    {
        static double[] Rosenbrock(double[] x) => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]];
        NonlinearMinimizationResult found = new LevenbergMarquardtMinimizer().FindMinimum(
            Objective.LeastSquares(Rosenbrock), Vector<double>.Build.Dense([-1.2, 1]));
        ObjectiveTests.AssertNear([1, 1], found.MinimizingPoint, 1e-8);
    }

    [Fact]
    public void Curves_are_fitted()
    {
        IObjectiveModel model = Objective.LeastSquares(Growth, Times, Heights);
        ObjectiveTests.AssertNear([2, 0.7], new LevenbergMarquardtMinimizer().FindMinimum(model, Guess).MinimizingPoint, 1e-8);
        ObjectiveTests.AssertNear([2, 0.7], new TrustRegionDogLegMinimizer().FindMinimum(model, Guess).MinimizingPoint, 1e-6);
        ObjectiveTests.AssertNear([2, 0.7], new TrustRegionNewtonCGMinimizer().FindMinimum(model, Guess).MinimizingPoint, 1e-6);
    }

    [Fact]
    public void The_model_is_that_of_MathNet()
    {
        double[] heights = [2.1, 2.9, 4.4, 6.2, 8.8, 13.1];
        double[] weights = [1, 2, 0.5, 1, 3, 1];
        Vector<double> parameters = Vector<double>.Build.Dense([1.8, 0.75]);
        IObjectiveModel expected = ObjectiveFunction.NonlinearModel(
            (p, x) => x.Map(t => p[0] * Math.Exp(p[1] * t)), Vector<double>.Build.Dense(Times), Vector<double>.Build.Dense(heights),
            Vector<double>.Build.Dense(weights), 6);
        IObjectiveModel model = Objective.LeastSquares(Growth, Times, heights, weights);
        foreach (IObjectiveModel each in (IObjectiveModel[])[expected, model])
        {
            each.SetParameters(parameters);
            each.EvaluateAt(parameters);
        }

        Assert.Equal(expected.Value, model.Value, 1e-12);
        ObjectiveTests.AssertNear([.. expected.Gradient], model.Gradient, 1e-6);
        Assert.True((expected.Hessian - model.Hessian).FrobeniusNorm() < 1e-4);
        Assert.Equal(expected.Weights, model.Weights);
        Assert.Equal(expected.ObservedY, model.ObservedY);
        ObjectiveTests.AssertNear([.. expected.ModelValues], model.ModelValues, 1e-12);
        Assert.Equal(4, model.DegreeOfFreedom);
        Assert.Equal((1, 1), (model.FunctionEvaluations, model.JacobianEvaluations));
    }

    [Fact]
    public void Fixed_parameters_stay()
    {
        NonlinearMinimizationResult found = new LevenbergMarquardtMinimizer().FindMinimum(
            Objective.LeastSquares(Growth, Times, Heights), Vector<double>.Build.Dense([1, 0.7]), isFixed: [false, true]);
        ObjectiveTests.AssertNear([2, 0.7], found.MinimizingPoint, 1e-8);
        Assert.Equal(0.7, found.MinimizingPoint[1]);
        Assert.Equal(5, found.ModelInfoAtMinimum.DegreeOfFreedom);
    }

    [Fact]
    public void A_sum_of_squares_is_a_function_too()
    {
        IObjectiveFunction sum = Objective.LeastSquares(Growth, Times, Heights, [1, 2, 1, 2, 1, 2]).ToObjectiveFunction();
        MinimizationResult found = new NewtonMinimizer(1e-9, 100).FindMinimum(sum, Vector<double>.Build.Dense([1.9, 0.72]));
        ObjectiveTests.AssertNear([2, 0.7], found.MinimizingPoint, 1e-8);
        sum.EvaluateAt(Guess);
        double slope = 0;
        for (int i = 0; i < Times.Length; i++)
            slope -= 2 * (1 + (i % 2)) * (Heights[i] - Math.Exp(0.3 * Times[i])) * Math.Exp(0.3 * Times[i]);
        Assert.Equal(slope, sum.Gradient[0], 1e-10);
    }

    [Fact]
    public void A_fit_has_its_derivative()
    {
        using var recording = Recording.Start();
        double[] heights = [.. Heights];
        double last = recording.Variable(heights[5]);
        heights[5] = last;
        Vector<double> fit = new LevenbergMarquardtMinimizer().FindMinimum(
            Objective.LeastSquares(p => [.. Times.Select((t, i) => heights[i] - Growth(p, t))]), Guess).MinimizingPoint;
        recording.Reverse(fit[0]);

        // Where the residuals vanish the fit moves by the pseudoinverse of the Jacobian.
        Matrix<double> jacobian = Matrix<double>.Build.Dense(
            6, 2, (i, j) => j == 0 ? Math.Exp(0.7 * Times[i]) : 2 * Times[i] * Math.Exp(0.7 * Times[i]));
        Assert.Equal(jacobian.PseudoInverse()[0, 5], recording.Adjoint(last), 1e-6);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Objective.LeastSquares(null!));
        Assert.Throws<ArgumentNullException>(() => Objective.LeastSquares(Growth, null!, Heights));
        Assert.Throws<ArgumentException>(() => Objective.LeastSquares(Growth, Times, [1]));
        Assert.Throws<ArgumentException>(() => Objective.LeastSquares(Growth, Times, Heights, [1]));
        Assert.Throws<ArgumentException>(() => Objective.LeastSquares(Growth, Times, Heights, [1, 1, 1, 1, 1, -1]));
        IObjectiveModel model = Objective.LeastSquares(p => null!);
        Assert.Throws<InvalidOperationException>(() => model.Value);
        model.SetParameters(Guess);
        Assert.Throws<InvalidOperationException>(() => model.Value);
        Assert.Throws<ArgumentException>(() => model.SetParameters(Guess, [true]));
    }

    private static double Growth(double[] parameters, double t) => parameters[0] * Math.Exp(parameters[1] * t);
}
