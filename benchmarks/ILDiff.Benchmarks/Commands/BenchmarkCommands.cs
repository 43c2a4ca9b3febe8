using System.CommandLine;
using BenchmarkDotNet.Running;

namespace ILDiff.Benchmarks.Commands;

/// <summary>The whole program: commands of its own, and BenchmarkDotNet for everything else.</summary>
internal static class BenchmarkCommands
{
    /// <summary>Runs a command.</summary>
    internal static int Run(string[] arguments)
    {
        var root = new RootCommand(
            "What derivatives cost. Without a command, arguments go to BenchmarkDotNet: --filter '*' runs all classes, " +
            "--list flat names them, --job Dry only tries whether they run.")
        {
            RatiosCommand.Create(),
            PeersCommand.Create(),
            InputsCommand.Create(),
            ChartCommand.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(parsed => Benchmark([.. parsed.UnmatchedTokens]));
        return root.Parse(arguments).Invoke();
    }

    private static int Benchmark(string[] arguments)
    {
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommands).Assembly).Run([.. arguments, .. Defaults(arguments)]);
        return 0;
    }

    private static IEnumerable<string> Defaults(string[] arguments)
    {
        // Weaving happens when projects are built, and a copy that BenchmarkDotNet builds would do it anew.
        if (!arguments.Contains("--inProcess"))
            yield return "--inProcess";
        if (arguments.Any(argument => argument is "--job" or "-j" || argument.StartsWith("--iteration", StringComparison.Ordinal)))
            yield break;

        // Short iterations, and Min among the columns: the best of them is what a machine with other work can be asked for.
        foreach (string argument in (string[])["--iterationTime", "100", "--warmupCount", "5", "--iterationCount", "15"])
            yield return argument;
    }
}
