using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Charts;

/// <summary>What a gradient costs, in times of the function: one group a problem, one bar for everyone who takes it.</summary>
internal static class RatioChart
{
    internal static BarChart Of(Findings findings)
    {
        Dictionary<string, double> Ours(string column) =>
            findings.Gradients.ToDictionary(result => result.Problem, result => result.Ratios[column]);
        return new BarChart(
            "Value and gradient, in times of the function alone",
            [.. findings.Gradients.Select(result => result.Problem)],
            [
                new Series("by hand", "#818b98", "#9198a1", Ours(Columns.ByHand)),
                new Series("ILDiff, compiled", "#1a7f37", "#3fb950", Ours(Columns.Compiled)),
                new Series("ILDiff, tape", "#0969da", "#4493f8", Ours(Columns.Tape)),
                new Series("ILDiff, replayed", "#54aeff", "#a5d6ff", Ours(Columns.Replay)),
                new Series("active values in C#", "#bf8700", "#d29922", Ours(Columns.Active)),
                new Series("ADOL-C in C++, recorded", "#8250df", "#ab7df8", findings.Peers.ToDictionary(peer => peer.Problem, peer => peer.Ratio)),
            ]);
    }
}
