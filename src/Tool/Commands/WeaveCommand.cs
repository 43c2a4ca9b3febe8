using System.CommandLine;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Libraries;
using ILDiff.Tool.Reports;
using ILDiff.Tool.Terminal;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;
using Spectre.Console;

namespace ILDiff.Tool.Commands;

/// <summary>ildiff weave in.dll -o out.dll</summary>
internal static class WeaveCommand
{
    internal static Command Create(Consoles consoles)
    {
        var command = new Command("weave", "Writes an assembly that can be differentiated, with its symbols.");
        var inputs = new InputOptions(command);
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where it goes: a file, or a folder that takes it under its own name.",
            Required = true,
            HelpName = "path",
        };
        var overwrite = new Option<bool>("--overwrite-input") { Description = "Lets the output be the input." };
        var lines = new Option<bool>("--lines") { Description = "Let woven code say which line it is at, for gradient reports." };
        command.Options.Add(lines);
        command.Options.Add(output);
        command.Options.Add(overwrite);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                WeavingOptions options = inputs.Weaving(parsed, cancellation);
                options.Lines = parsed.GetValue(lines);
                return Run(parsed, inputs, new OutputFile(parsed.GetRequiredValue(output), parsed.GetValue(overwrite)), options, consoles);
            },
            cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, InputOptions inputs, OutputFile output, WeavingOptions options, Consoles consoles)
    {
        InputAssembly input = InputAssembly.ReadUnwoven(inputs.Input(parsed));
        string path = output.For(input);
        WeavingReport report = WeavingWork.Weave(
            input, path, inputs.Paths(parsed, input), options, new Work(consoles));
        var coverage = new CoverageSummary(report.Methods);
        consoles.Out.WriteLine($"{path}: {coverage.Sentence}");
        foreach (Diagnostic found in report.Diagnostics.Where(found => found.Severity == Severity.Information))
            consoles.Out.WriteLine(found.ToString());
        consoles.Out.WriteLine($"A program that uses it needs the package ILDiff {typeof(AD).Assembly.GetName().Version!.ToString(3)}.");
        return ExitCode.Right;
    }
}
