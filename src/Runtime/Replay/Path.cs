using System.Collections.Concurrent;

namespace ILDiff.Replay;

/// <summary>A path that was recorded, and those that leave it: a node of the trie of paths. Thread safe.</summary>
/// <param name="program">The statements of the path.</param>
/// <param name="shared">How many of its first statements are those of the path it leaves, at the same places.</param>
internal sealed class Path(Program program, int shared)
{
    private readonly ConcurrentDictionary<(int Decision, long Outcome), Path> branches = [];

    internal Program Program { get; } = program;

    internal int Shared { get; } = shared;

    internal IEnumerable<KeyValuePair<(int Decision, long Outcome), Path>> Branches => branches;

    /// <summary>The path on which a decision of this one is decided otherwise; null if it was not recorded yet.</summary>
    internal Path? Branch(int decision, double outcome) =>
        branches.GetValueOrDefault((decision, BitConverter.DoubleToInt64Bits(outcome)));

    internal void Add(int decision, double outcome, Path path) =>
        branches[(decision, BitConverter.DoubleToInt64Bits(outcome))] = path;
}
