using System.Text;
using ILDiff.Weaving.Coverage;

namespace ILDiff.Tool.Reports;

/// <summary>Coverage as a page of Markdown, with tables.</summary>
internal static class MarkdownReport
{
    internal static string Of(CoverageReport report)
    {
        var text = new StringBuilder();
        text.Append($"# {Cell(report.Assembly)}\n\n{report.Summary.Sentence}\n\n");
        Row(text, "methods", "", "%");
        Row(text, "---", "---:", "---:");
        foreach (MethodOutcome outcome in Enum.GetValues<MethodOutcome>().Where(outcome => report.Summary[outcome] > 0))
        {
            string percent = outcome == MethodOutcome.WithoutCode ? "" : FormattableString.Invariant($"{100.0 * report.Summary[outcome] / report.Summary.WithCode:F1}");
            Row(text, Wording.Of(outcome), Number(report.Summary[outcome]), percent);
        }

        Crossings(report, text);
        Compiled(report, text);
        text.Append("\n## Types\n\n");
        Types(report, text);
        if (report.Filter.ShowsMethods)
            Details(report, text);
        return text.ToString();
    }

    private static void Crossings(CoverageReport report, StringBuilder text)
    {
        CrossingKind[] kinds = [.. Enum.GetValues<CrossingKind>().Where(kind => report.Summary[kind] > 0)];
        if (kinds.Length == 0)
            return;
        text.Append('\n');
        Row(text, "places in them", "", "what happens there");
        Row(text, "---", "---:", "---");
        foreach (CrossingKind kind in kinds)
            Row(text, Wording.Of(kind), Number(report.Summary[kind]), Wording.Meaning(kind));
        if (!report.Members.Any())
            return;
        text.Append("\n## Guarded or refused\n\n");
        Row(text, "member", "places", "because");
        Row(text, "---", "---:", "---");
        foreach (var (member, why, count) in report.Members)
            Row(text, member, Number(count), why);
    }

    private static void Compiled(CoverageReport report, StringBuilder text)
    {
        if (report.Compiled.Count == 0)
            return;
        text.Append($"\n## Compiled derivatives\n\n{report.CompiledSentence}\n\n");
        Row(text, "function", "line", "", "why");
        Row(text, "---", "---", "---", "---");
        foreach (CompiledOutcome outcome in report.Compiled)
            Row(text, outcome.Method, Wording.Place(outcome.File, outcome.Line), Wording.Of(outcome), outcome.Why == null ? "" : $"it {outcome.Why}");
    }

    private static void Types(CoverageReport report, StringBuilder text)
    {
        Row(text, "type", "methods", "covered %", "refused", "guarded", "refused places", "iterations", "searches", "cuts");
        Row(text, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        foreach (IGrouping<string, MethodCoverage> type in report.Types)
        {
            var summary = new CoverageSummary(type);
            Row(text, type.Key, Number(summary.WithCode), FormattableString.Invariant($"{summary.Percent:F0}"),
                Number(summary[MethodOutcome.Refused]), Number(summary[CrossingKind.Guarded]),
                Number(summary[CrossingKind.Refused]), Number(summary[CrossingKind.Iteration]),
                Number(summary[CrossingKind.Search]), Number(summary[CrossingKind.Cut]));
        }
    }

    private static void Details(CoverageReport report, StringBuilder text)
    {
        foreach (IGrouping<string, MethodCoverage> type in report.Types)
        {
            text.Append($"\n## {Cell(type.Key)}\n\n");
            Row(text, "method", "line", "", "why");
            Row(text, "---", "---", "---", "---");
            foreach (MethodCoverage method in type)
            {
                Row(text, method.Method, Wording.Place(method.File, method.Line), Wording.Of(method.Outcome), method.Why ?? "");
                foreach (var (crossing, _) in Wording.Lines(method))
                    Row(text, $"→ {crossing.Member}", Wording.Place(crossing.File, crossing.Line), Wording.Of(crossing.Kind), crossing.Why);
            }
        }
    }

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    // Names of generic types and of lambdas have signs that Markdown reads.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);

    private static string Number(int number) => FormattableString.Invariant($"{number}");
}
