namespace ILDiff.GradBench.Inputs;

/// <summary>The coefficients of a polynomial, and a number of points.</summary>
internal sealed record LlsqInput(double[] X, int N) : IInput
{
    /// <summary>An input from a seed.</summary>
    internal static LlsqInput Of(int points, int coefficients, int seed) => new(new Random(seed).Uniform(coefficients), points);

    public void Check()
    {
        Shapes.Demand(X.Length > 0, "x", "an array of one or more");
        Shapes.Demand(N > 1, "n", "at least 2");
    }
}
