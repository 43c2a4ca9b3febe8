using System.Text.Json;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Protocol;

/// <summary>How often a function is run: at least so often, and so long in total.</summary>
internal sealed record Runs(int MinRuns = 1, double MinSeconds = 0)
{
    /// <summary>Those of an input; once where it does not say.</summary>
    /// <exception cref="InputException">There could not be an end.</exception>
    internal static Runs Of(JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object)
            return new Runs();
        Runs runs = input.Deserialize<Runs>(Json.Options)!;
        Shapes.Demand(runs.MinRuns >= 0, "min_runs", "at least 0");
        Shapes.Demand(double.IsFinite(runs.MinSeconds) && runs.MinSeconds >= 0, "min_seconds", "a number of seconds");
        return runs;
    }
}
