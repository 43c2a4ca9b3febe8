using System.CommandLine;
using ILDiff.Benchmarks.Peers;

namespace ILDiff.Benchmarks.Commands;

/// <summary>inputs FOLDER: what programs in other languages read.</summary>
internal static class InputsCommand
{
    internal static Command Create()
    {
        var command = new Command("inputs", "Writes the problems' inputs, one file a problem, for programs in other languages.");
        var folder = new Argument<string>("folder") { Description = "Where to write them; made if it is not there." };
        command.Arguments.Add(folder);
        command.SetAction(parsed => InputFiles.Write(parsed.GetRequiredValue(folder)));
        return command;
    }
}
