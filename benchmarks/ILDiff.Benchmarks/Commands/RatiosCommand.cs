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
        var recordingFirst = new Option<bool>("--recording-first")
        {
            Description = "Measures woven code that does not record only after it has recorded, which is how the JIT then knows it.",
        };
        Option<string> results = ResultsOption.Create();
        command.Options.Add(only);
        command.Options.Add(seconds);
        command.Options.Add(recordingFirst);
        command.Options.Add(results);
        command.SetAction(parsed => Run(
            parsed.GetValue(only) ?? [], parsed.GetValue(seconds), parsed.GetValue(recordingFirst), parsed.GetRequiredValue(results)));
        return command;
    }

    private static void Run(string[] only, double seconds, bool isRecordingFirst, string file)
    {
        bool IsWanted(string name) => only.Length == 0 || only.Contains(name);
        List<GradientResult> gradients = [];
        List<PassiveResult> passive = [];
        foreach (string name in Contests.Names.Where(IsWanted))
        {
            Console.Error.WriteLine(name);
            Contest contest = Contests.Of(name);
            if (!isRecordingFirst)
                passive.Add(PassiveMeasurement.Of(contest, "problems", seconds / 3));
            gradients.Add(GradientMeasurement.Of(contest, seconds));
            if (isRecordingFirst)
                passive.Add(PassiveMeasurement.Of(contest, "problems, after recording", seconds / 3));
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
