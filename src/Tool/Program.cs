using ILDiff.Tool.Commands;
using ILDiff.Tool.Terminal;

namespace ILDiff.Tool;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => CommandLine.Run(arguments, Consoles.OfProcess());
}
