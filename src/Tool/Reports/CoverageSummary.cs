using ILDiff.Weaving.Coverage;

namespace ILDiff.Tool.Reports;

/// <summary>Methods counted by what was done with them.</summary>
internal sealed class CoverageSummary
{
    private readonly Dictionary<MethodOutcome, int> byOutcome;
    private readonly Dictionary<CrossingKind, int> byKind;

    internal CoverageSummary(IEnumerable<MethodCoverage> methods)
    {
        List<MethodCoverage> all = [.. methods];
        byOutcome = all.CountBy(method => method.Outcome).ToDictionary();
        byKind = all.SelectMany(method => method.Crossings).CountBy(crossing => crossing.Kind).ToDictionary();
    }

    /// <summary>How many methods have this outcome.</summary>
    internal int this[MethodOutcome outcome] => byOutcome.GetValueOrDefault(outcome);

    /// <summary>How many places are of this kind.</summary>
    internal int this[CrossingKind kind] => byKind.GetValueOrDefault(kind);

    /// <summary>How many methods there are that have code.</summary>
    internal int WithCode => byOutcome.Sum(pair => pair.Key == MethodOutcome.WithoutCode ? 0 : pair.Value);

    /// <summary>
    /// How many methods can run inside a recording without losing a derivative, but for the calls that are guarded.
    /// </summary>
    internal int Covered => this[MethodOutcome.Recorded] + this[MethodOutcome.Same] + this[MethodOutcome.Rule] + this[MethodOutcome.Passive];

    /// <summary>The part of the methods with code, in percent; of none, all.</summary>
    internal double Percent => WithCode == 0 ? 100 : 100.0 * Covered / WithCode;

    /// <summary>The counts, in one sentence.</summary>
    internal string Sentence
    {
        get
        {
            int guarded = this[CrossingKind.Guarded];
            return FormattableString.Invariant($"{WithCode} {(WithCode == 1 ? "method" : "methods")}: {this[MethodOutcome.Recorded]} recorded") +
                Part(this[MethodOutcome.Same], "with nothing to record") +
                Part(this[MethodOutcome.Rule], "with their own derivative") +
                Part(this[MethodOutcome.Passive], "passive") +
                Part(this[MethodOutcome.Refused], "refused") +
                Part(this[MethodOutcome.NotWoven], "not woven") +
                (guarded == 0 ? "" : FormattableString.Invariant($"; {guarded} guarded {(guarded == 1 ? "call" : "calls")}")) + ".";
        }
    }

    private static string Part(int count, string what) => count == 0 ? "" : FormattableString.Invariant($", {count} {what}");
}
