namespace ILDiff.GradBench.Inputs;

/// <summary>The coefficients of an ordinary differential equation, and a number of steps.</summary>
internal sealed record OdeInput(double[] X, int S) : IInput
{
    /// <summary>An input from a seed.</summary>
    internal static OdeInput Of(int equations, int steps, int seed) => new(new Random(seed).Uniform(equations), steps);

    public void Check()
    {
        Shapes.Demand(X.Length > 0, "x", "an array of one or more");
        Shapes.Demand(S > 0, "s", "positive");
    }
}
