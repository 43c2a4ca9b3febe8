using System.CommandLine;
using ILDiff.Benchmarks.Charts;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Commands;

/// <summary>chart: draws what ratios and peers found.</summary>
internal static class ChartCommand
{
    internal static Command Create()
    {
        var command = new Command("chart", "Draws what ratios and peers found.");
        Option<string> results = ResultsOption.Create();
        var output = new Option<string>("--output", "-o") { Description = "The SVG file.", DefaultValueFactory = _ => Folders.Chart, HelpName = "file" };
        command.Options.Add(results);
        command.Options.Add(output);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(results), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string results, string output)
    {
        Findings findings = Findings.Read(results);
        if (findings.Gradients.Length == 0)
        {
            Console.Error.WriteLine($"There are no results in {results}; ratios measures them.");
            return 2;
        }

        File.WriteAllText(output, RatioChart.Of(findings).Draw() + "\n");
        return 0;
    }
}
