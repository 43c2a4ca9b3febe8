using System.CommandLine;
using BenchmarkDotNet.Running;

namespace ILDiff.Benchmarks.Commands;

/// <summary>The whole program: commands of its own, and BenchmarkDotNet for everything else.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    internal static int Run(string[] arguments)
    {
        var root = new RootCommand(
            "What derivatives cost. Without a command, arguments go to BenchmarkDotNet: --filter '*' runs all classes, " +
            "--list flat names them, --job Dry only tries whether they run.")
        {
            RatiosCommand.Create(),
            InputsCommand.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(parsed => Benchmark([.. parsed.UnmatchedTokens]));
        return root.Parse(arguments).Invoke();
    }

    // In this process: weaving happens when projects are built, and a copy that BenchmarkDotNet builds would do it anew.
    private static int Benchmark(string[] arguments)
    {
        string[] inProcess = arguments.Contains("--inProcess") ? arguments : [.. arguments, "--inProcess"];
        BenchmarkSwitcher.FromAssembly(typeof(CommandLine).Assembly).Run(inProcess);
        return 0;
    }
}
