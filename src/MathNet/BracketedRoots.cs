using System.ComponentModel;
using MathNet.Numerics.RootFinding;

namespace ILDiff.MathNet;

/// <summary>Roots between two ends, by <see cref="Bisection"/>, <see cref="Brent"/> and <see cref="RobustNewtonRaphson"/>.</summary>
/// <remarks>The ends, and where the search starts, decide which root is found and have no part in its derivative.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BracketedRoots
{
    /// <summary>The root's derivative in place of the iteration's.</summary>
    [Replaces(typeof(Bisection), nameof(Bisection.FindRoot))]
    public static double Bisect(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations) =>
        Implicit.Root(f, Bisection.FindRoot(
            AD.StopGradient(f), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations));

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(Bisection), nameof(Bisection.FindRootExpand))]
    public static double BisectExpanded(
        Func<double, double> f, double guessLowerBound, double guessUpperBound, double accuracy, int maxIterations,
        double expandFactor, int maxExpandIteratons) =>
        Implicit.Root(f, Bisection.FindRootExpand(
            AD.StopGradient(f), AD.StopGradient(guessLowerBound), AD.StopGradient(guessUpperBound), AD.StopGradient(accuracy),
            maxIterations, AD.StopGradient(expandFactor), maxExpandIteratons));

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(Bisection), nameof(Bisection.TryFindRoot))]
    public static bool TryBisect(
        Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations, out double root)
    {
        bool found = Bisection.TryFindRoot(
            AD.StopGradient(f), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations, out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(Brent), nameof(Brent.FindRoot))]
    public static double FindByBrent(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations) =>
        Implicit.Root(f, Brent.FindRoot(
            AD.StopGradient(f), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations));

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(Brent), nameof(Brent.FindRootExpand))]
    public static double FindByBrentExpanded(
        Func<double, double> f, double guessLowerBound, double guessUpperBound, double accuracy, int maxIterations,
        double expandFactor, int maxExpandIteratons) =>
        Implicit.Root(f, Brent.FindRootExpand(
            AD.StopGradient(f), AD.StopGradient(guessLowerBound), AD.StopGradient(guessUpperBound), AD.StopGradient(accuracy),
            maxIterations, AD.StopGradient(expandFactor), maxExpandIteratons));

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(Brent), nameof(Brent.TryFindRoot))]
    public static bool TryFindByBrent(
        Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations, out double root)
    {
        bool found = Brent.TryFindRoot(
            AD.StopGradient(f), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations, out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(RobustNewtonRaphson), nameof(RobustNewtonRaphson.FindRoot))]
    public static double FindByRobustNewton(
        Func<double, double> f, Func<double, double> df, double lowerBound, double upperBound, double accuracy, int maxIterations,
        int subdivision) =>
        Implicit.Root(f, RobustNewtonRaphson.FindRoot(
            AD.StopGradient(f), AD.StopGradient(df), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy),
            maxIterations, subdivision));

    /// <inheritdoc cref="Bisect"/>
    [Replaces(typeof(RobustNewtonRaphson), nameof(RobustNewtonRaphson.TryFindRoot))]
    public static bool TryFindByRobustNewton(
        Func<double, double> f, Func<double, double> df, double lowerBound, double upperBound, double accuracy, int maxIterations,
        int subdivision, out double root)
    {
        bool found = RobustNewtonRaphson.TryFindRoot(
            AD.StopGradient(f), AD.StopGradient(df), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy),
            maxIterations, subdivision, out root);
        root = found ? Implicit.Root(f, root) : root;
        return found;
    }
}
