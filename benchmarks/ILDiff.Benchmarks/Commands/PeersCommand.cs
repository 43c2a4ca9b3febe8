using System.CommandLine;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Peers;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Commands;

/// <summary>peers --seconds 10: ADOL-C beside what ratios found.</summary>
internal static class PeersCommand
{
    internal static Command Create()
    {
        var command = new Command("peers", "Builds and measures ADOL-C in C++ on the same inputs, and prints it beside what ratios found.");
        var seconds = new Option<double>("--seconds") { Description = "How long each problem is measured.", DefaultValueFactory = _ => 10 };
        Option<string> results = ResultsOption.Create();
        command.Options.Add(seconds);
        command.Options.Add(results);
        command.SetAction(parsed => Run(
            new PeerProgram(Folders.Peers), parsed.GetValue(seconds), parsed.GetRequiredValue(results), Console.Out));
        return command;
    }

    /// <summary>Measures, where that is possible, and prints what the file then holds.</summary>
    internal static int Run(PeerProgram program, double seconds, string file, TextWriter output)
    {
        Findings findings = Findings.Read(file);
        string? wrong = null;
        try
        {
            PeerLine[] lines = Measure(program, seconds);
            wrong = lines.FirstOrDefault(line => !line.Agrees(Contests.Of(line.Result.Problem)))?.Result.Problem;
            findings = findings with { Peers = [.. lines.Select(line => line.Result)] };
            findings.Write(file);
        }
        catch (PeerUnavailableException exception)
        {
            output.WriteLine($"ADOL-C is not measured. {exception.Message}");
        }

        if (findings.Peers.Length > 0)
            output.Write(Tables.Of(findings.Peers, findings.Gradients));
        if (wrong == null)
            return 0;
        output.WriteLine($"The gradients of {wrong} differ.");
        return 1;
    }

    private static PeerLine[] Measure(PeerProgram program, double seconds)
    {
        DirectoryInfo inputs = Directory.CreateTempSubdirectory("inputs");
        try
        {
            InputFiles.Write(inputs.FullName);
            return program.Run(inputs.FullName, seconds);
        }
        finally
        {
            inputs.Delete(recursive: true);
        }
    }
}
