using System.ComponentModel;
using MathNet.Numerics.RootFinding;

namespace ILDiff.MathNet;

/// <summary>
/// Roots from a guess, of one equation or several: <see cref="NewtonRaphson"/>, <see cref="Secant"/>, <see cref="Broyden"/>.
/// </summary>
/// <remarks>A guess decides which root is found and has no part in its derivative; nor has a slope that the search uses.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RootsNearGuesses
{
    /// <summary>The root's derivative in place of the iteration's.</summary>
    [Replaces(typeof(NewtonRaphson), nameof(NewtonRaphson.FindRoot))]
    public static double FindByNewton(
        Func<double, double> f, Func<double, double> df, double lowerBound, double upperBound, double accuracy, int maxIterations) =>
        Implicit.Root(f, NewtonRaphson.FindRoot(
            AD.StopGradient(f), AD.StopGradient(df), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy),
            maxIterations));

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(NewtonRaphson), nameof(NewtonRaphson.FindRootNearGuess))]
    public static double FindByNewtonNearGuess(
        Func<double, double> f, Func<double, double> df, double initialGuess, double lowerBound, double upperBound, double accuracy,
        int maxIterations) =>
        Implicit.Root(f, NewtonRaphson.FindRootNearGuess(
            AD.StopGradient(f), AD.StopGradient(df), AD.StopGradient(initialGuess), AD.StopGradient(lowerBound),
            AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations));

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(NewtonRaphson), nameof(NewtonRaphson.TryFindRoot))]
    public static bool TryFindByNewton(
        Func<double, double> f, Func<double, double> df, double initialGuess, double lowerBound, double upperBound, double accuracy,
        int maxIterations, out double root)
    {
        bool found = NewtonRaphson.TryFindRoot(
            AD.StopGradient(f), AD.StopGradient(df), AD.StopGradient(initialGuess), AD.StopGradient(lowerBound),
            AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations, out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(Secant), nameof(Secant.FindRoot))]
    public static double FindBySecant(
        Func<double, double> f, double guess, double secondGuess, double lowerBound, double upperBound, double accuracy,
        int maxIterations) =>
        Implicit.Root(f, Secant.FindRoot(
            AD.StopGradient(f), AD.StopGradient(guess), AD.StopGradient(secondGuess), AD.StopGradient(lowerBound),
            AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations));

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(Secant), nameof(Secant.TryFindRoot))]
    public static bool TryFindBySecant(
        Func<double, double> f, double guess, double secondGuess, double lowerBound, double upperBound, double accuracy,
        int maxIterations, out double root)
    {
        bool found = Secant.TryFindRoot(
            AD.StopGradient(f), AD.StopGradient(guess), AD.StopGradient(secondGuess), AD.StopGradient(lowerBound),
            AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations, out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(Broyden), nameof(Broyden.FindRoot))]
    public static double[] FindByBroyden(
        Func<double[], double[]> f, double[] initialGuess, double accuracy, int maxIterations, double jacobianStepSize) =>
        Implicit.Root(f, Broyden.FindRoot(
            AD.StopGradient(f), Passive.Copy(initialGuess), AD.StopGradient(accuracy), maxIterations, AD.StopGradient(jacobianStepSize)));

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(Broyden), nameof(Broyden.TryFindRoot))]
    public static bool TryFindByBroyden(
        Func<double[], double[]> f, double[] initialGuess, double accuracy, int maxIterations, out double[] root)
    {
        bool found = Broyden.TryFindRoot(
            AD.StopGradient(f), Passive.Copy(initialGuess), AD.StopGradient(accuracy), maxIterations, out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }

    /// <inheritdoc cref="FindByNewton"/>
    [Replaces(typeof(Broyden), nameof(Broyden.TryFindRootWithJacobianStep))]
    public static bool TryFindByBroydenWithStep(
        Func<double[], double[]> f, double[] initialGuess, double accuracy, int maxIterations, double jacobianStepSize, out double[] root)
    {
        bool found = Broyden.TryFindRootWithJacobianStep(
            AD.StopGradient(f), Passive.Copy(initialGuess), AD.StopGradient(accuracy), maxIterations, AD.StopGradient(jacobianStepSize),
            out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }
}
