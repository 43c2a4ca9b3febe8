using System.Text.Json.Serialization;

namespace ILDiff.GradBench.Inputs;

/// <summary>A matrix, row after row, and the number of its rows.</summary>
internal sealed record DetInput([property: JsonPropertyName("A")] double[] A, int Ell) : IInput
{
    /// <summary>An input from a seed.</summary>
    internal static DetInput Of(int rows, int seed) => new(new Random(seed).Uniform(rows * rows), rows);

    public void Check()
    {
        Shapes.Demand(Ell is > 0 and < 1000, "ell", "positive, and below 1000");
        Shapes.DemandLength(A, Ell * Ell, "A");
    }
}
