using System.ComponentModel;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;

namespace ILDiff.MathNet;

/// <summary>
/// Nonlinear least squares by MathNet's minimizers. What decides the derivative are data, weights and fixed parameters; a
/// parameter at a bound moves with it; a guess has no part.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Fits
{
    /// <summary>The fit's derivative in place of the iteration's.</summary>
    [Replaces(typeof(LevenbergMarquardtMinimizer), nameof(LevenbergMarquardtMinimizer.Minimum))]
    public static NonlinearMinimizationResult ByLevenbergMarquardt(
        LevenbergMarquardtMinimizer minimizer, IObjectiveModel objective, Vector<double> initialGuess, Vector<double>? lowerBound,
        Vector<double>? upperBound, Vector<double>? scales, List<bool>? isFixed, double initialMu, double gradientTolerance,
        double stepTolerance, double functionTolerance, int maximumIterations) =>
        Solution.Of(
            objective,
            minimizer.Minimum(
                new PassiveModel(objective), Passive.Copy(initialGuess), Passive.CopyOrNone(lowerBound), Passive.CopyOrNone(upperBound),
                Passive.CopyOrNone(scales), isFixed, AD.StopGradient(initialMu), AD.StopGradient(gradientTolerance),
                AD.StopGradient(stepTolerance), AD.StopGradient(functionTolerance), maximumIterations),
            isFixed, initialGuess, lowerBound, upperBound);

    /// <inheritdoc cref="ByLevenbergMarquardt"/>
    [Replaces(typeof(TrustRegionMinimizerBase), nameof(TrustRegionMinimizerBase.Minimum))]
    public static NonlinearMinimizationResult ByTrustRegion(
        TrustRegionMinimizerBase minimizer, ITrustRegionSubproblem subproblem, IObjectiveModel objective, Vector<double> initialGuess,
        Vector<double>? lowerBound, Vector<double>? upperBound, Vector<double>? scales, List<bool>? isFixed, double gradientTolerance,
        double stepTolerance, double functionTolerance, double radiusTolerance, int maximumIterations) =>
        Solution.Of(
            objective,
            minimizer.Minimum(
                subproblem, new PassiveModel(objective), Passive.Copy(initialGuess), Passive.CopyOrNone(lowerBound),
                Passive.CopyOrNone(upperBound), Passive.CopyOrNone(scales), isFixed, AD.StopGradient(gradientTolerance),
                AD.StopGradient(stepTolerance), AD.StopGradient(functionTolerance), AD.StopGradient(radiusTolerance), maximumIterations),
            isFixed, initialGuess, lowerBound, upperBound);
}
