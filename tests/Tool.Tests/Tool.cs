using ILDiff.Tool.Commands;
using ILDiff.Tool.Terminal;

namespace ILDiff.Tool.Tests;

/// <summary>A run of the tool in this process.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Out">What it printed, without blanks at the ends of lines.</param>
/// <param name="Error">Messages and progress.</param>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    internal static ToolRun Of(params string[] arguments) => Of(CancellationToken.None, arguments);

    internal static ToolRun Of(CancellationToken cancellation, params string[] arguments) =>
        Of(new StringWriter(), cancellation, arguments);

    internal static ToolRun Of(StringWriter error, CancellationToken cancellation, params string[] arguments)
    {
        var output = new StringWriter();
        var consoles = new Consoles(Consoles.Of(output, isRedirected: true), Consoles.Of(error, isRedirected: true));
        int exitCode = CommandLine.Run(arguments, consoles, cancellation).GetAwaiter().GetResult();
        return new ToolRun(exitCode, Trimmed(output), Trimmed(error));
    }

    /// <summary>What it printed; fails if it returned anything but success.</summary>
    internal string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Out}\n{Error}");
        return Out;
    }

    private static string Trimmed(StringWriter writer) =>
        string.Join('\n', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
