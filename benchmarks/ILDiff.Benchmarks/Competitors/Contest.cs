namespace ILDiff.Benchmarks.Competitors;

/// <summary>One problem at one point, and everyone's way to its gradient.</summary>
/// <param name="Name">The name of the problem.</param>
/// <param name="X">Where to differentiate.</param>
/// <param name="Plain">The problem as C# compiles it.</param>
/// <param name="Woven">The same, woven.</param>
/// <param name="ByHand">The adjoint written by hand.</param>
/// <param name="Active">The problem written for <see cref="Competitors.Active"/>.</param>
internal sealed record Contest(
    string Name, double[] X, Func<double[], double> Plain, Func<double[], double> Woven, GradientWay ByHand, ActiveFunction Active)
{
    /// <summary>What a program in another language needs besides x to solve the same problem.</summary>
    internal double[] Data { get; init; } = [];

    /// <summary>Value and gradient by ILDiff, as everybody has them: by the compiled derivative.</summary>
    internal double Gradient(double[] x, Span<double> gradient) => AD.Gradient(Woven, x, gradient);

    /// <summary>Value and gradient by ILDiff, recorded each time.</summary>
    internal double OnTape(ReadOnlySpan<double> x, Span<double> gradient) => TapeGradient.Of(Woven, x, gradient);

    /// <summary>The operations that depend on an input, as the active values count them.</summary>
    internal int CountOperations()
    {
        Active.Gradient(X, new double[X.Length]);
        return Active.Operations;
    }
}
