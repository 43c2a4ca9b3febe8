using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Ratios;

namespace ILDiff.GradBench.Commands;

/// <summary>ratios --only gmm,lstm --seconds 2</summary>
internal static class RatiosCommand
{
    private static IEnumerable<Eval> Measured => AllEvals.List.Where(eval => eval.Instances.Count > 0);

    internal static Command Create(TextWriter output, TextWriter error)
    {
        string names = string.Join(", ", Measured.Select(eval => eval.Name));
        var command = new Command("ratios", "Prints what derivatives cost in the time of the functions, for the standard sizes.");
        var only = new Option<string>("--only") { Description = $"Only these evals, separated by commas: {names}.", HelpName = "evals" };
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long each row is measured.",
            DefaultValueFactory = _ => 2,
            CustomParser = Seconds,
            HelpName = "number",
        };
        var processor = new Option<bool>("--cpu") { Description = "Measure time of the processor, for a machine with other work." };
        only.Validators.Add(result => Complain(result, Unknown(result.GetValueOrDefault<string>()), $"There are {names}."));
        command.Options.Add(only);
        command.Options.Add(seconds);
        command.Options.Add(processor);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                string[] asked = Names(parsed.GetValue(only));
                var turns = new Turns(parsed.GetValue(processor) ? () => Environment.CpuUsage.TotalTime : () => Stopwatch.GetElapsedTime(0));
                new RatioTable(turns, parsed.GetValue(seconds), output, error).Write(
                    Measured.Where(eval => asked.Length == 0 || asked.Contains(eval.Name)), cancellation);
            },
            cancellation));
        return command;
    }

    private static double Seconds(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0 and <= 3600)
            return seconds;
        result.AddError("--seconds takes a number from 0 to 3600.");
        return 0;
    }

    private static string[] Names(string? asked) =>
        (asked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Unknown(string? asked) => [.. Names(asked).Where(name => Measured.All(eval => eval.Name != name))];

    private static void Complain(OptionResult result, string[] unknown, string hint)
    {
        if (unknown.Length > 0)
            result.AddError($"There is no eval '{unknown[0]}'. {hint}");
    }
}
