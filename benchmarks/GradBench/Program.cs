using ILDiff.GradBench.Commands;

namespace ILDiff.GradBench;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => CommandLine.Run(arguments, Console.In, Console.Out, Console.Error);
}
