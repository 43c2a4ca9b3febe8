using System.CommandLine;
using System.CommandLine.Parsing;
using ILDiff.GradBench.Protocol;

namespace ILDiff.GradBench.Commands;

/// <summary>The whole tool: without arguments it speaks the protocol.</summary>
internal static class CommandLine
{
    // As shells have it: 128 and the number of the signal.
    private const int Cancelled = 130, BadInput = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="input">Messages.</param>
    /// <param name="output">Answers, or the table.</param>
    /// <param name="error">Progress, and what is wrong with the arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    internal static async Task<int> Run(
        string[] arguments, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Derivatives of GradBench's problems by ILDiff. Without a command: answers GradBench's messages, one a line.")
        {
            RatiosCommand.Create(output, error),
        };
        root.SetAction((_, token) => new Session(input, output).Run(token));
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError wrong in parsed.Errors)
                error.WriteLine(wrong.Message);
            error.WriteLine("--help says what there is.");
            return BadInput;
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Cancelled.");
            return Cancelled;
        }
    }
}
