using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Tool.Reports;

/// <summary>What a report says, whatever it is written as.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Methods">The methods it is about.</param>
/// <param name="Messages">What the weaver said.</param>
/// <param name="Filter">What was asked for.</param>
internal sealed record CoverageReport(
    string Assembly, IReadOnlyList<MethodCoverage> Methods, IReadOnlyList<Diagnostic> Messages, ReportFilter Filter)
{
    internal CoverageSummary Summary { get; } = new(Methods);

    /// <summary>The methods type by type, in the order of the assembly.</summary>
    internal IReadOnlyList<IGrouping<string, MethodCoverage>> Types { get; } = [.. Methods.GroupBy(method => method.Type)];

    /// <summary>The types in which something throws or loses a derivative, worst first.</summary>
    internal IEnumerable<(string Type, CoverageSummary Summary)> Concerned => Types
        .Select(type => (Type: type.Key, Summary: new CoverageSummary(type)))
        .Where(type => Troubles(type.Summary) > 0)
        .OrderByDescending(type => Troubles(type.Summary)).ThenBy(type => type.Type, StringComparer.Ordinal);

    /// <summary>What is called, or done, where a recording may throw; most frequent first.</summary>
    internal IEnumerable<(string Member, string Why, int Count)> Members => Methods.SelectMany(method => method.Crossings)
        .Where(crossing => crossing.Kind is CrossingKind.Guarded or CrossingKind.Refused)
        .GroupBy(crossing => (crossing.Member, crossing.Why))
        .Select(group => (group.Key.Member, group.Key.Why, Count: group.Count()))
        .OrderByDescending(row => row.Count).ThenBy(row => row.Member, StringComparer.Ordinal);

    /// <summary>Which of the functions that <c>AD</c> can be handed have a compiled derivative.</summary>
    internal IReadOnlyList<CompiledOutcome> Compiled { get; } = [.. Methods.Select(method => method.Compiled).OfType<CompiledOutcome>()];

    /// <summary>How many have one, in a sentence.</summary>
    internal string CompiledSentence => FormattableString.Invariant(
        $"{Compiled.Count(outcome => outcome.IsCompiled)} of {Compiled.Count} {(Compiled.Count == 1 ? "function" : "functions")} with a compiled derivative.");

    /// <summary>Every message: of the assembly, then method by method.</summary>
    internal IEnumerable<(Diagnostic Message, MethodCoverage? Method)> AllMessages()
    {
        var ofMethods = Methods.SelectMany(method => method.Diagnostics().Select(message => (message, (MethodCoverage?)method))).ToList();
        HashSet<string> codes = [.. ofMethods.Select(pair => pair.message.Code), "ILD0004", "ILD0005"];
        return Messages.Where(message => !codes.Contains(message.Code)).Select(message => (message, (MethodCoverage?)null)).Concat(ofMethods);
    }

    private static int Troubles(CoverageSummary summary) => summary[MethodOutcome.Refused] + summary[CrossingKind.Guarded] +
        summary[CrossingKind.Refused] + summary[CrossingKind.Cut] + summary[CrossingKind.Iteration] +
        summary[CrossingKind.Search];
}
