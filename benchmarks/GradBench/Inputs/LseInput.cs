namespace ILDiff.GradBench.Inputs;

/// <summary>Numbers.</summary>
internal sealed record LseInput(double[] X) : IInput
{
    /// <summary>An input from a seed.</summary>
    internal static LseInput Of(int count, int seed) => new(new Random(seed).Uniform(count));

    public void Check() => Shapes.Demand(X.Length > 0, "x", "an array of one or more");
}
