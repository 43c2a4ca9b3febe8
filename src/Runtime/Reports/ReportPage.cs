using System.Globalization;
using System.Text;
using ILDiff.Drawing;

namespace ILDiff.Reports;

/// <summary>A gradient report as one page of HTML: style and drawings inside, no scripts.</summary>
internal sealed class ReportPage
{
    private const int MostRows = 200;
    private const int MostVariables = 50;

    private readonly GradientReport report;
    private readonly StringBuilder html = new();
    private readonly SourceFiles sources = new();

    private ReportPage(GradientReport report)
    {
        this.report = report;
    }

    internal static string Of(GradientReport report)
    {
        var page = new ReportPage(report);
        page.Write();
        return page.html.ToString();
    }

    private void Write()
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Gradient report</title>\n");
        html.Append($"<style>{ReportStyle.Text}</style>\n</head>\n<body>\n<main>\n<h1>Gradient report</h1>\n");
        Cards();
        Findings();
        Variables();
        Lines();
        if (report.Graph != null)
            html.Append($"<section id=\"graph\">\n<h2>Computational graph</h2>\n<div class=\"wide\">{report.Graph}</div>\n</section>\n");
        html.Append("</main>\n</body>\n</html>\n");
    }

    private void Cards()
    {
        html.Append("<div class=\"cards\">\n");
        if (report.Outputs.Count == 1)
            Card("value", Number(report.Outputs[0]));
        else
            Card("outputs", Count(report.Outputs.Count));
        Card("variables", Count(report.Variables.Count));
        Card("largest derivative", Number(report.Gradient.Select(Math.Abs).DefaultIfEmpty(0).Max()));
        Card("statements", Count(report.Statements));
        Card("tape and adjoints", Bytes(report.Bytes));
        if (report.HasLines)
            Card("recording", Time(report.Lines.Aggregate(TimeSpan.Zero, (sum, line) => sum + line.Time)));
        html.Append("</div>\n");
    }

    private void Card(string label, string value) => html.Append($"<div class=\"card\"><b>{value}</b><span>{label}</span></div>\n");

    private void Findings()
    {
        html.Append("<section id=\"findings\">\n<h2>Findings</h2>\n");
        if (!report.HasLines)
        {
            Finding("note", "The code does not say its lines", "Build it with the property ILDiffLines, as in dotnet build -p:ILDiffLines=true, to see what each line records.", "");
        }

        NonFinite("First value that is not finite", report.FirstNonFiniteValue);
        NonFinite("First adjoint that is not finite, from the output back", report.FirstNonFiniteAdjoint);
        foreach (LostVariable lost in report.Lost.Take(MostRows))
            Finding("lost", $"{Name(lost.Variable)} does not reach the output", lost.Reason, Place(lost.Method, lost.Location));
        More(report.Lost.Count, MostRows, "lost variables");
        foreach (NearbyKink kink in report.Kinks.Take(MostRows))
        {
            string often = kink.Count == 1 ? "" : $", {Count(kink.Count)} times";
            Finding("kink", $"Kink or jump nearby: {kink.Operation}", $"{Number(kink.Distance)} away{often}.", Place(kink.Method, kink.Location));
        }

        More(report.Kinks.Count, MostRows, "kinks");
        if (report.Lost.Count + report.Kinks.Count == 0 && report.FirstNonFiniteValue == null && report.FirstNonFiniteAdjoint == null)
        {
            html.Append("<p class=\"good\">Every variable reaches the output, all values and adjoints are finite, and no kink is within ");
            html.Append($"{Number(report.Tolerance)}.</p>\n");
        }

        html.Append("</section>\n");
    }

    private void NonFinite(string title, FirstNonFinite? found)
    {
        if (found != null)
            Finding("bad", $"{title}: {Number(found.Value)}", found.Numbers == "" ? found.Formula : $"{found.Formula}: {found.Numbers}", Place(found.Method, found.Location));
    }

    private void Finding(string kind, string title, string text, string place)
    {
        html.Append($"<div class=\"finding {kind}\"><b>{Markup.Escaped(title)}</b> <span>{Markup.Escaped(text)}</span>");
        if (place != "")
            html.Append($" <code>{Markup.Escaped(place)}</code>");
        html.Append("</div>\n");
    }

    private void Variables()
    {
        html.Append("<section id=\"variables\">\n<h2>Variables</h2>\n<table>\n<thead><tr><th>variable</th><th class=\"n\">value</th>");
        html.Append("<th class=\"n\">derivative</th><th></th></tr></thead>\n<tbody>\n");
        double largest = report.Gradient.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        foreach (int i in Enumerable.Range(0, report.Variables.Count).OrderByDescending(i => Rank(report.Gradient[i])).Take(MostVariables))
        {
            html.Append($"<tr><td>{Markup.Escaped(Name(report.Variables[i]))}</td><td class=\"n\">{Number(report.Variables[i].Value)}</td>");
            html.Append($"<td class=\"n\">{Number(report.Gradient[i])}</td><td class=\"b\">{Bar(Math.Abs(report.Gradient[i]), largest, report.Gradient[i] < 0 ? "minus" : "plus")}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        More(report.Variables.Count, MostVariables, "variables");
        html.Append("</section>\n");
    }

    private void Lines()
    {
        if (report.Lines.Count == 0)
            return;
        html.Append("<section id=\"lines\">\n<h2>Lines</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>line</th><th>source</th><th class=\"n\">statements</th>");
        html.Append("<th></th><th class=\"n\">bytes</th><th class=\"n\">time</th><th class=\"n\">largest adjoint</th><th></th></tr></thead>\n");
        int most = report.Lines.Max(line => line.Statements);
        double largest = report.Lines.Select(line => line.LargestAdjoint).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var methods = report.Lines.GroupBy(line => (line.Method, line.Path)).OrderByDescending(method => method.Sum(line => (long)line.Statements)).ToList();
        foreach (var method in methods.Take(MostRows))
            Method(method.Key.Method, [.. method], most, largest);
        html.Append("</table></div>\n<p class=\"more\">Lines that recorded nothing are left out; their time is in that of their methods.</p>\n");
        More(methods.Count, MostRows, "methods");
        html.Append("</section>\n");
    }

    private void Method(string name, IReadOnlyList<ReportedLine> lines, int most, double largest)
    {
        TimeSpan time = lines.Aggregate(TimeSpan.Zero, (sum, line) => sum + line.Time);
        html.Append($"<tbody>\n<tr class=\"method\"><th colspan=\"2\">{Markup.Escaped(name)} <small>{Markup.Escaped(lines[0].Location.Split(':')[0])}</small></th>");
        html.Append($"<td class=\"n\">{Count(lines.Sum(line => line.Statements))}</td><td></td><td class=\"n\">{Bytes(lines.Sum(line => line.Bytes))}</td>");
        html.Append($"<td class=\"n\">{Time(time)}</td><td></td><td></td></tr>\n");
        foreach (ReportedLine line in lines.Where(line => line.Statements > 0))
        {
            html.Append($"<tr><td class=\"n\">{Count(line.Line)}</td><td><code>{Markup.Escaped(sources.Line(line.Path, line.Line))}</code></td>");
            html.Append($"<td class=\"n\">{Count(line.Statements)}</td><td class=\"b\">{Bar(line.Statements, most, "count")}</td><td class=\"n\">{Bytes(line.Bytes)}</td>");
            html.Append($"<td class=\"n\">{Time(line.Time)}</td><td class=\"n\">{Number(line.LargestAdjoint)}</td>");
            html.Append($"<td class=\"b\">{Bar(line.LargestAdjoint, largest, "adjoint")}</td></tr>\n");
        }

        html.Append("</tbody>\n");
    }

    private void More(int count, int shown, string what)
    {
        if (count > shown)
            html.Append($"<p class=\"more\">and {Count(count - shown)} more {what}.</p>\n");
    }

    private static string Bar(double value, double largest, string kind)
    {
        if (value == 0)
            return "";
        double share = largest > 0 && double.IsFinite(value) ? value / largest : double.IsFinite(value) ? 0 : 1;
        return $"<i class=\"{(double.IsFinite(value) ? kind : "bad")}\" style=\"width:{(100 * share).ToString("0.#", CultureInfo.InvariantCulture)}%\"></i>";
    }

    private static double Rank(double derivative) => double.IsFinite(derivative) ? Math.Abs(derivative) : double.PositiveInfinity;

    private static string Name(RecordedVariable variable) =>
        FormattableString.Invariant($"x{variable.Index + 1}{(variable.Name == null ? "" : $" ({variable.Name})")}");

    private static string Place(string method, string location) => string.Join(" ", new[] { method, location }.Where(part => part != ""));

    private static string Number(double value) => TapeNotation.Number(value);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');

    private static string Bytes(long bytes) => bytes < 10_000 ? FormattableString.Invariant($"{bytes} B")
        : bytes < 10_000_000 ? FormattableString.Invariant($"{bytes / 1e3:0.#} kB")
        : FormattableString.Invariant($"{bytes / 1e6:0.#} MB");

    private static string Time(TimeSpan time) => time.TotalMilliseconds < 1 ? FormattableString.Invariant($"{time.TotalMicroseconds:0.#} µs")
        : time.TotalSeconds < 1 ? FormattableString.Invariant($"{time.TotalMilliseconds:0.##} ms")
        : FormattableString.Invariant($"{time.TotalSeconds:0.##} s");
}
