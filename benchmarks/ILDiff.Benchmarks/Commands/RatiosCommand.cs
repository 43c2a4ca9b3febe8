using System.CommandLine;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Libraries;
using ILDiff.Benchmarks.Measuring;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Commands;

/// <summary>ratios --only Mlp --seconds 10: the headline figures.</summary>
internal static class RatiosCommand
{
    internal static Command Create()
    {
        var command = new Command("ratios", "Prints what gradients cost beside the plain C#, and what woven code costs that does not record.");
        var only = new Option<string[]>("--only")
        {
            Description = $"Problems and workloads: {string.Join(", ", [.. Contests.Names, .. MathNetWorkloads.Names])}.",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "names",
        };
        only.AcceptOnlyFromAmong([.. Contests.Names, .. MathNetWorkloads.Names]);
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long each is measured.",
            DefaultValueFactory = _ => 10,
        };
        Option<string> results = ResultsOption.Create();
        command.Options.Add(only);
        command.Options.Add(seconds);
        command.Options.Add(results);
        command.SetAction(parsed => Run(parsed.GetValue(only) ?? [], parsed.GetValue(seconds), parsed.GetValue(results)!));
        return command;
    }

    private static void Run(string[] only, double seconds, string file)
    {
        bool IsWanted(string name) => only.Length == 0 || only.Contains(name);
        List<GradientResult> gradients = [];
        List<PassiveResult> passive = [];
        foreach (string name in Contests.Names.Where(IsWanted))
        {
            Console.Error.WriteLine(name);
            Contest contest = Contests.Of(name);
            gradients.Add(GradientMeasurement.Of(contest, seconds));
            passive.Add(PassiveMeasurement.Of(contest, seconds / 3));
        }

        foreach (string name in MathNetWorkloads.Names.Where(IsWanted))
        {
            Console.Error.WriteLine(name);
            passive.Add(PassiveMeasurement.OfMathNet(name, seconds / 3));
        }

        Findings findings = Findings.Read(file).With(gradients, passive) with { Conditions = Conditions.Now() };
        findings.Write(file);
        Console.WriteLine(findings.Conditions);
        Console.WriteLine();
        if (gradients.Count > 0)
            Console.WriteLine(Tables.Of(gradients));
        Console.Write(Tables.Of(passive));
    }
}
