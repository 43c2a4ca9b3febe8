namespace ILDiff.Benchmarks.Results;

/// <summary>The names of ways to a gradient, in files of results.</summary>
internal static class Columns
{
    internal const string Compiled = "compiled";
    internal const string Tape = "tape";
    internal const string Recording = "recording";
    internal const string Sweep = "sweep";
    internal const string Replay = "replay";
    internal const string ByHand = "by hand";
    internal const string Active = "active values";
    internal const string Differences = "differences";

    /// <summary>In the order of a table.</summary>
    internal static readonly string[] All = [Compiled, Tape, Recording, Sweep, Replay, ByHand, Active, Differences];
}
