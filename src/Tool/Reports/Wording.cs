using ILDiff.Weaving.Coverage;

namespace ILDiff.Tool.Reports;

/// <summary>What outcomes and kinds are called in reports.</summary>
internal static class Wording
{
    internal static string Of(MethodOutcome outcome) => outcome switch
    {
        MethodOutcome.Recorded => "recorded",
        MethodOutcome.Same => "nothing to record",
        MethodOutcome.Passive => "passive",
        MethodOutcome.Rule => "own derivative",
        MethodOutcome.Refused => "refused",
        MethodOutcome.NotWoven => "not woven",
        MethodOutcome.WithoutCode => "without code",
    };

    internal static string Of(CompiledOutcome outcome) => outcome.IsCompiled ? "compiled" : "not compiled";

    internal static string Of(CrossingKind kind) => kind switch
    {
        CrossingKind.Guarded => "guarded",
        CrossingKind.GuardedObject => "guarded object",
        CrossingKind.Open => "open",
        CrossingKind.Refused => "refused",
        CrossingKind.Iteration => "iteration",
        CrossingKind.Search => "search",
        CrossingKind.Cut => "cut",
    };

    internal static string Meaning(CrossingKind kind) => kind switch
    {
        CrossingKind.Guarded => "throws if an active value goes in",
        CrossingKind.GuardedObject => "throws if an object with active values goes in",
        CrossingKind.Open => "throws if what runs is not woven, and an active value goes in",
        CrossingKind.Refused => "throws if a recording gets there",
        CrossingKind.Iteration => "a loop ends when doubles say so; its iterations are differentiated, not what they tend to",
        CrossingKind.Search => "a loop ends when doubles say so, and comparisons choose values in it: of a search, the derivative is wrong",
        CrossingKind.Cut => "no derivative flows through it; an error if the recording is strict",
    };

    /// <summary>A place as file:line, or nothing.</summary>
    internal static string Place(string? file, int line) =>
        file == null ? "" : FormattableString.Invariant($"{file.Split('/', '\\')[^1]}:{line}");

    /// <summary>The crossings of a method, equal ones in a line taken together.</summary>
    internal static IEnumerable<(Crossing Crossing, int Count)> Lines(MethodCoverage method) =>
        method.Crossings.GroupBy(crossing => crossing).Select(same => (same.Key, same.Count()));
}
