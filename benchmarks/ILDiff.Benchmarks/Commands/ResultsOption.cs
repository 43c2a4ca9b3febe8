using System.CommandLine;

namespace ILDiff.Benchmarks.Commands;

/// <summary>The file of results, which several commands share.</summary>
internal static class ResultsOption
{
    internal static Option<string> Create() => new("--results")
    {
        Description = "The file of results, that ratios and peers write and chart reads.",
        DefaultValueFactory = _ => Folders.Results,
        HelpName = "file",
    };
}
