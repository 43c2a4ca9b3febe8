using ILDiff.Weaving.Coverage;
using Spectre.Console;

namespace ILDiff.Tool.Reports;

/// <summary>Coverage for people at a terminal.</summary>
internal static class TextReport
{
    private const int MostMembers = 12;
    private const int MostTypes = 30;

    internal static void Write(CoverageReport report, IAnsiConsole console)
    {
        console.WriteLine($"{report.Assembly}: {report.Summary.Sentence}");
        console.WriteLine();
        console.Write(Methods(report.Summary));
        Crossings(report.Summary, console);
        Compiled(report, console);
        if (report.Filter.ShowsMethods)
            Details(report, console);
        else
            Overview(report, console);
    }

    private static Table Methods(CoverageSummary summary)
    {
        Table table = NewTable("methods", "", "%");
        foreach (MethodOutcome outcome in Enum.GetValues<MethodOutcome>().Where(outcome => summary[outcome] > 0))
        {
            string percent = outcome == MethodOutcome.WithoutCode
                ? ""
                : FormattableString.Invariant($"{100.0 * summary[outcome] / summary.WithCode:F1}");
            table.AddRow(new Text(Wording.Of(outcome)), Number(summary[outcome]), new Text(percent));
        }

        return table;
    }

    private static void Crossings(CoverageSummary summary, IAnsiConsole console)
    {
        Table table = NewTable("places in them", "", "what happens there");
        table.Columns[2].LeftAligned();
        foreach (CrossingKind kind in Enum.GetValues<CrossingKind>().Where(kind => summary[kind] > 0))
            table.AddRow(new Text(Wording.Of(kind)), Number(summary[kind]), new Text(Wording.Meaning(kind)));
        if (table.Rows.Count > 0)
            console.Write(table);
    }

    private static void Compiled(CoverageReport report, IAnsiConsole console)
    {
        if (report.Compiled.Count == 0)
            return;
        console.WriteLine(report.CompiledSentence);
        var others = report.Compiled.Where(outcome => !outcome.IsCompiled).ToList();
        foreach (CompiledOutcome outcome in others.Take(report.Filter.ShowsMethods ? 0 : MostMembers))
            console.WriteLine($"  {outcome.Method} {Wording.Place(outcome.File, outcome.Line)}: it {outcome.Why}.");
        More(report.Filter.ShowsMethods ? 0 : others.Count - MostMembers, "functions", console);
    }

    private static void Overview(CoverageReport report, IAnsiConsole console)
    {
        var members = report.Members.ToList();
        if (members.Count > 0)
        {
            Table table = NewTable("guarded or refused", "places", "because");
            table.Columns[2].LeftAligned();
            foreach (var (member, why, count) in members.Take(MostMembers))
                table.AddRow(new Text(member), Number(count), new Text(why));
            console.Write(table);
            More(members.Count - MostMembers, "members", console);
        }

        var types = report.Concerned.ToList();
        if (types.Count > 0)
        {
            Table table = TypesOf(types.Take(MostTypes));
            console.Write(table);
            More(types.Count - MostTypes, "types", console);
        }

        int others = report.Types.Count - types.Count;
        if (others > 0)
            console.WriteLine(FormattableString.Invariant($"{others}{(types.Count == 0 ? "" : " other")} types without any of this."));
        console.WriteLine("--verbose shows every method, --filter those of a type.");
    }

    private static Table TypesOf(IEnumerable<(string Type, CoverageSummary Summary)> types)
    {
        (string Head, Func<CoverageSummary, int> Count)[] counts =
        [
            ("refused", summary => summary[MethodOutcome.Refused]),
            ("guarded", summary => summary[CrossingKind.Guarded]),
            ("refused places", summary => summary[CrossingKind.Refused]),
            ("iterations", summary => summary[CrossingKind.Iteration]),
            ("searches", summary => summary[CrossingKind.Search]),
            ("cuts", summary => summary[CrossingKind.Cut]),
        ];
        counts = [.. counts.Where(column => types.Any(type => column.Count(type.Summary) > 0))];
        Table table = NewTable(["type", "methods", "covered %", .. counts.Select(column => column.Head)]);
        foreach (var (type, summary) in types)
        {
            table.AddRow(
            [
                new Text(type), Number(summary.WithCode), new Text(FormattableString.Invariant($"{summary.Percent:F0}")),
                .. counts.Select(column => Number(column.Count(summary))),
            ]);
        }

        return table;
    }

    private static void More(int count, string what, IAnsiConsole console)
    {
        if (count > 0)
            console.WriteLine(FormattableString.Invariant($"and {count} {what} more."));
        console.WriteLine();
    }

    private static void Details(CoverageReport report, IAnsiConsole console)
    {
        foreach (IGrouping<string, MethodCoverage> type in report.Types)
        {
            var tree = new Tree(new Text($"{type.Key}: {new CoverageSummary(type).Sentence}"));
            foreach (MethodCoverage method in type)
            {
                string why = method.Why == null ? "" : $": {method.Why}";
                TreeNode node = tree.AddNode(new Text($"{method.Method} {Wording.Place(method.File, method.Line)} {Wording.Of(method.Outcome)}{why}"));
                foreach (var (crossing, count) in Wording.Lines(method))
                {
                    string times = count == 1 ? "" : FormattableString.Invariant($" ({count} times)");
                    string place = Wording.Place(crossing.File, crossing.Line);
                    node.AddNode(new Text($"{Wording.Of(crossing.Kind)} {place} {crossing.Member}{times}: {crossing.Why}"));
                }

                if (method.Compiled is { } compiled)
                {
                    string obstacle = compiled.Why == null ? "" : $" {Wording.Place(compiled.File, compiled.Line)}: it {compiled.Why}.";
                    node.AddNode(new Text($"derivative {Wording.Of(compiled)}{obstacle}"));
                }
            }

            console.Write(tree);
            console.WriteLine();
        }
    }

    private static Table NewTable(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in columns)
            table.AddColumn(new TableColumn(new Text(column)).NoWrap());
        foreach (TableColumn column in table.Columns.Skip(1))
            column.RightAligned();
        return table;
    }

    private static Text Number(int number) => new(number == 0 ? "" : FormattableString.Invariant($"{number}"));
}
