using System.CommandLine;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Libraries;
using ILDiff.Tool.Reports;
using ILDiff.Tool.Terminal;
using ILDiff.Weaving;
using Spectre.Console;

namespace ILDiff.Tool.Commands;

/// <summary>ildiff report in.dll</summary>
internal static class ReportCommand
{
    internal static Command Create(Consoles consoles)
    {
        var command = new Command("report", "Says what of an assembly can be differentiated, what not, and why.");
        var inputs = new InputOptions(command);
        var format = new Option<string>("--format", "-f")
        {
            Description = "How it is written.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json", "sarif");
        var output = new Option<string?>("--output", "-o") { Description = "The file that it goes to, instead of here.", HelpName = "path" };
        var filter = new Option<string[]>("--filter")
        {
            Description = "Show the methods of these types, or these methods: Namespace.Type or Namespace.Type.Method, * for any letters.",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "names",
        };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show every method, in text and Markdown." };
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(filter);
        command.Options.Add(verbose);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var shown = new ReportFilter(parsed.GetValue(filter) ?? [], parsed.GetValue(verbose));
                return Run(parsed, inputs, parsed.GetValue(format)!, shown, parsed.GetValue(output), consoles, cancellation);
            },
            cancellation));
        return command;
    }

    private static int Run(
        ParseResult parsed, InputOptions inputs, string format, ReportFilter filter, string? output, Consoles consoles,
        CancellationToken cancellation)
    {
        InputAssembly input = InputAssembly.ReadUnwoven(inputs.Input(parsed));
        if (output != null)
            OutputFile.Demand(output);
        using var folder = new TemporaryFolder();
        WeavingReport report = WeavingWork.Weave(
            input, folder.PathOf(input), inputs.Paths(parsed, input), inputs.Weaving(parsed, cancellation), new Work(consoles));
        var coverage = new CoverageReport(input.Name, filter.Apply(report.Methods), report.Diagnostics, filter);
        using StreamWriter? file = output == null ? null : new StreamWriter(output);
        Write(coverage, format, file == null ? consoles.Out : Consoles.Of(file, isRedirected: true));
        return ExitCode.Right;
    }

    private static void Write(CoverageReport report, string format, IAnsiConsole console)
    {
        switch (format)
        {
            case "text":
                TextReport.Write(report, console);
                break;
            case "markdown":
                console.Profile.Out.Writer.Write(MarkdownReport.Of(report));
                break;
            case "json":
                console.Profile.Out.Writer.WriteLine(JsonReport.Of(report));
                break;
            default:
                console.Profile.Out.Writer.WriteLine(SarifReport.Of(report));
                break;
        }
    }
}
