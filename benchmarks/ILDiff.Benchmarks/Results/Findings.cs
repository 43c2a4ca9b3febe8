using System.Text.Json;

namespace ILDiff.Benchmarks.Results;

/// <summary>Everything that was measured, as it stands in a file from one command to the next.</summary>
internal sealed record Findings
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>When, on what.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>What gradients cost.</summary>
    public GradientResult[] Gradients { get; init; } = [];

    /// <summary>What woven code costs that does not record.</summary>
    public PassiveResult[] Passive { get; init; } = [];

    /// <summary>What ADOL-C takes.</summary>
    public PeerResult[] Peers { get; init; } = [];

    /// <summary>Those of a file; none if there is no file.</summary>
    internal static Findings Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Findings>(File.ReadAllText(file)) ?? new Findings() : new Findings();

    /// <summary>With new results in place of those of the same name.</summary>
    internal Findings With(IEnumerable<GradientResult> gradients, IEnumerable<PassiveResult> passive) => this with
    {
        Gradients = Merge(Gradients, gradients, result => result.Problem),
        Passive = Merge(Passive, passive, result => $"{result.Library} {result.Work}"),
    };

    internal void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Format) + "\n");

    private static T[] Merge<T>(T[] old, IEnumerable<T> found, Func<T, string> name)
    {
        Dictionary<string, T> byName = found.ToDictionary(name);
        T[] kept = [.. old.Select(result => byName.Remove(name(result), out T? newer) ? newer : result)];
        return [.. kept, .. byName.Values];
    }
}
