using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>
/// Plain functions as objectives of MathNet's minimizers, with exact gradients, Hessians and Jacobians. Lambdas and method
/// groups handed to these methods are woven.
/// </summary>
/// <remarks>
/// <para>Values come from the function as it runs without being recorded. A gradient records it once, wherever it is asked
/// for: it costs hardly more than a replay of an earlier recording would, and is right too for functions whose captured
/// variables change between two searches, or whose loops end elsewhere at each point. Each is computed when it is asked for,
/// and once a point.</para>
/// <para>An objective belongs to one thread, as those of MathNet do; forks may go to others if the function allows it.</para>
/// </remarks>
[Differentiates]
public static class Objective
{
    /// <summary>
    /// f, for <see cref="BfgsMinimizer"/>, <see cref="LimitedMemoryBfgsMinimizer"/>, <see cref="BfgsBMinimizer"/>,
    /// <see cref="ConjugateGradientMinimizer"/>, <see cref="NewtonMinimizer"/> and others.
    /// </summary>
    /// <param name="f">The function, of any number of variables. It gets a fresh array each time.</param>
    /// <remarks>The Hessian is dense, and costs as many products as there are variables.</remarks>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="NotWovenException">The function was not woven.</exception>
    public static IObjectiveFunction Of(Func<double[], double> f)
    {
        _ = AD.Gradient(f); // checks the function before a search starts
        return new FunctionObjective(f);
    }

    /// <summary>
    /// The sum of the squares of residuals, for <see cref="LevenbergMarquardtMinimizer"/> and the minimizers with trust regions.
    /// </summary>
    /// <param name="residuals">The residuals as a function of the parameters; as many at every point.</param>
    /// <remarks>
    /// As in MathNet's own models the value is the sum of squares Σ rᵢ², the gradient Jᵀr is half of its gradient, and JᵀJ
    /// stands for the Hessian. To the minimizer the residuals are the values of a model whose observations are 0.
    /// </remarks>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    public static IObjectiveModel LeastSquares(Func<double[], double[]> residuals)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        return new LeastSquaresModel(residuals, null, null);
    }

    /// <summary>The distance of a curve from observations: Σ wᵢ (yᵢ - curve(parameters, xᵢ))².</summary>
    /// <param name="curve">The curve's height, of the parameters and where on it.</param>
    /// <param name="x">Where the observations were made.</param>
    /// <param name="y">The observations; as many.</param>
    /// <param name="weights">Their weights, none negative; null for 1 each.</param>
    /// <exception cref="ArgumentNullException">There is no curve, or there are no observations.</exception>
    /// <exception cref="ArgumentException">The lengths differ, or a weight is negative or not finite.</exception>
    /// <inheritdoc cref="LeastSquares(Func{double[], double[]})" path="/remarks"/>
    public static IObjectiveModel LeastSquares(Func<double[], double, double> curve, double[] x, double[] y, double[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Demand(x.Length == y.Length, $"There are {y.Length} observations, at {x.Length} places.", nameof(y));
        Demand(weights == null || weights.Length == y.Length, $"There are {weights?.Length} weights for {y.Length} observations.", nameof(weights));
        Demand(weights == null || Array.TrueForAll(weights, w => w >= 0 && double.IsFinite(w)), "A weight is negative or not finite.", nameof(weights));
        return new LeastSquaresModel(parameters => Heights(curve, parameters, x), y, weights);
    }

    private static double[] Heights(Func<double[], double, double> curve, double[] parameters, double[] x)
    {
        double[] heights = new double[x.Length];
        for (int i = 0; i < heights.Length; i++)
            heights[i] = curve(parameters, x[i]);
        return heights;
    }

    private static void Demand(bool condition, string message, string parameter)
    {
        if (!condition)
            throw new ArgumentException(message, parameter);
    }
}
