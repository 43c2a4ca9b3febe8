using System.ComponentModel;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>
/// Minima by MathNet's minimizers, with which <c>FindMinimum</c> and <c>Fit.Curve</c> work too. A guess decides which minimum
/// is found and has no part in its derivative.
/// </summary>
/// <remarks>
/// The derivative is that of the minimum if the point found were one: it is as exact as the point. Second derivatives of the
/// objective are taken, so that its value has to be computed by woven code; a gradient that is handed in is not needed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Minimizers
{
    /// <summary>The minimum's derivative in place of the iteration's.</summary>
    [Replaces(typeof(NelderMeadSimplex), nameof(NelderMeadSimplex.Minimum))]
    public static MinimizationResult ByNelderMead(
        IObjectiveFunction objectiveFunction, Vector<double> initialGuess, double convergenceTolerance, int maximumIterations) =>
        Solution.Of(objectiveFunction, NelderMeadSimplex.Minimum(
            new PassiveObjective(objectiveFunction), Passive.Copy(initialGuess), AD.StopGradient(convergenceTolerance), maximumIterations));

    /// <inheritdoc cref="ByNelderMead(IObjectiveFunction, Vector{double}, double, int)"/>
    [Replaces(typeof(NelderMeadSimplex), nameof(NelderMeadSimplex.Minimum))]
    public static MinimizationResult ByNelderMead(
        IObjectiveFunction objectiveFunction, Vector<double> initialGuess, Vector<double> initalPertubation, double convergenceTolerance,
        int maximumIterations) =>
        Solution.Of(objectiveFunction, NelderMeadSimplex.Minimum(
            new PassiveObjective(objectiveFunction), Passive.Copy(initialGuess), Passive.Copy(initalPertubation),
            AD.StopGradient(convergenceTolerance), maximumIterations));

    /// <inheritdoc cref="ByNelderMead(IObjectiveFunction, Vector{double}, double, int)"/>
    [Replaces(typeof(BfgsMinimizer), nameof(BfgsMinimizer.FindMinimum))]
    public static MinimizationResult ByBfgs(BfgsMinimizer minimizer, IObjectiveFunction objective, Vector<double> initialGuess) =>
        Solution.Of(objective, minimizer.FindMinimum(new PassiveObjective(objective), Passive.Copy(initialGuess)));

    /// <inheritdoc cref="ByNelderMead(IObjectiveFunction, Vector{double}, double, int)"/>
    [Replaces(typeof(LimitedMemoryBfgsMinimizer), nameof(LimitedMemoryBfgsMinimizer.FindMinimum))]
    public static MinimizationResult ByLimitedMemoryBfgs(
        LimitedMemoryBfgsMinimizer minimizer, IObjectiveFunction objective, Vector<double> initialGuess) =>
        Solution.Of(objective, minimizer.FindMinimum(new PassiveObjective(objective), Passive.Copy(initialGuess)));

    /// <summary>The same between bounds: a component at its bound moves with it.</summary>
    [Replaces(typeof(BfgsBMinimizer), nameof(BfgsBMinimizer.FindMinimum))]
    public static MinimizationResult ByBfgsBetweenBounds(
        BfgsBMinimizer minimizer, IObjectiveFunction objective, Vector<double> lowerBound, Vector<double> upperBound,
        Vector<double> initialGuess) =>
        Solution.Of(
            objective,
            minimizer.FindMinimum(
                new PassiveObjective(objective), Passive.Copy(lowerBound), Passive.Copy(upperBound), Passive.Copy(initialGuess)),
            lowerBound, upperBound);

    /// <inheritdoc cref="ByNelderMead(IObjectiveFunction, Vector{double}, double, int)"/>
    [Replaces(typeof(ConjugateGradientMinimizer), nameof(ConjugateGradientMinimizer.Minimum))]
    public static MinimizationResult ByConjugateGradients(
        IObjectiveFunction objective, Vector<double> initialGuess, double gradientTolerance, int maxIterations) =>
        Solution.Of(objective, ConjugateGradientMinimizer.Minimum(
            new PassiveObjective(objective), Passive.Copy(initialGuess), AD.StopGradient(gradientTolerance), maxIterations));

    /// <inheritdoc cref="ByNelderMead(IObjectiveFunction, Vector{double}, double, int)"/>
    [Replaces(typeof(NewtonMinimizer), nameof(NewtonMinimizer.Minimum))]
    public static MinimizationResult ByNewton(
        IObjectiveFunction objective, Vector<double> initialGuess, double gradientTolerance, int maxIterations, bool useLineSearch) =>
        Solution.Of(objective, NewtonMinimizer.Minimum(
            new PassiveObjective(objective), Passive.Copy(initialGuess), AD.StopGradient(gradientTolerance), maxIterations, useLineSearch));

    /// <summary>The minimum's derivative in place of the search's, which is 0.</summary>
    [Replaces(typeof(GoldenSectionMinimizer), nameof(GoldenSectionMinimizer.Minimum))]
    public static ScalarMinimizationResult ByGoldenSection(
        IScalarObjectiveFunction objective, double lowerBound, double upperBound, double xTolerance, int maxIterations,
        int maxExpansionSteps, double lowerExpansionFactor, double upperExpansionFactor) =>
        Solution.Of(objective, GoldenSectionMinimizer.Minimum(
            new PassiveScalarObjective(objective), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(xTolerance),
            maxIterations, maxExpansionSteps, AD.StopGradient(lowerExpansionFactor), AD.StopGradient(upperExpansionFactor)));

    /// <inheritdoc cref="ByNelderMead(IObjectiveFunction, Vector{double}, double, int)"/>
    [Replaces(typeof(BfgsSolver), nameof(BfgsSolver.Solve))]
    public static Vector<double> ByBfgsSolver(
        Vector initialGuess, Func<Vector<double>, double> functionValue, Func<Vector<double>, Vector<double>> functionGradient) =>
        Solution.Free(functionValue, BfgsSolver.Solve(
            (Vector)Passive.Copy(initialGuess), x => AD.StopGradient(functionValue(Passive.Copy(x))),
            x => Passive.Copy(functionGradient(Passive.Copy(x)))));
}
