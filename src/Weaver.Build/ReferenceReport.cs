using System.Text;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Build;

/// <summary>
/// What weaving a library found. Its user cannot change it, so that a build says it in one line, and a file has the rest.
/// </summary>
internal static class ReferenceReport
{
    internal static string Summary(string name, WeavingReport report)
    {
        int guarded = Warnings(report).Count(warning => warning.Code == "ILD0004");
        int refused = Warnings(report).Count() - guarded;
        return $"{report.Twins.Count} methods of {name} can be recorded" +
            (guarded == 0 ? "" : $"; {guarded} calls in it throw if an active value reaches them (ILD0004)") +
            (refused == 0 ? "" : $"; {refused} methods cannot be recorded (ILD0005)") + ".";
    }

    internal static string Text(string path, WeavingReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(path);
        text.AppendLine(Summary(Path.GetFileNameWithoutExtension(path), report));
        text.AppendLine();
        foreach (Diagnostic diagnostic in report.Diagnostics.Concat(report.Compiled.Select(outcome => outcome.Diagnostic())))
        {
            string place = diagnostic.File == null ? "" : $"{diagnostic.File}({diagnostic.Line}): ";
            text.AppendLine($"{place}{diagnostic}");
        }

        return text.ToString();
    }

    private static IEnumerable<Diagnostic> Warnings(WeavingReport report) =>
        report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning);
}
