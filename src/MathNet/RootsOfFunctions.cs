using System.ComponentModel;
using MathNet.Numerics;

namespace ILDiff.MathNet;

/// <summary>Roots by <see cref="FindRoots"/>, which tries several iterations. Those of polynomials are not found by iterating.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RootsOfFunctions
{
    /// <summary>The root's derivative in place of the iteration's.</summary>
    [Replaces(typeof(FindRoots), nameof(FindRoots.OfFunction))]
    public static double Find(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations) =>
        Implicit.Root(f, FindRoots.OfFunction(
            AD.StopGradient(f), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy), maxIterations));

    /// <inheritdoc cref="Find(Func{double, double}, double, double, double, int)"/>
    [Replaces(typeof(FindRoots), nameof(FindRoots.OfFunctionDerivative))]
    public static double Find(
        Func<double, double> f, Func<double, double> df, double lowerBound, double upperBound, double accuracy, int maxIterations) =>
        Implicit.Root(f, FindRoots.OfFunctionDerivative(
            AD.StopGradient(f), AD.StopGradient(df), AD.StopGradient(lowerBound), AD.StopGradient(upperBound), AD.StopGradient(accuracy),
            maxIterations));
}
