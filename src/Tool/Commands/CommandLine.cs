using System.CommandLine;
using System.CommandLine.Parsing;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Terminal;
using Spectre.Console;

namespace ILDiff.Tool.Commands;

/// <summary>The whole tool: arguments in, text and an exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    internal static async Task<int> Run(string[] arguments, Consoles consoles, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Weaves compiled .NET assemblies so that they have derivatives, and says what of them has.")
        {
            WeaveCommand.Create(consoles),
            ReportCommand.Create(consoles),
            VerifyCommand.Create(consoles),
            CheckCommand.Create(consoles),
            GraphCommand.Create(consoles),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Misused(parsed, consoles.Error);
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = consoles.Out.Profile.Out.Writer,
                Error = consoles.Error.Profile.Out.Writer,
            };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (InputException exception)
        {
            consoles.Error.WriteLine($"ildiff: {exception.Message}");
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            consoles.Error.WriteLine("ildiff: cancelled; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            consoles.Error.WriteLine("ildiff failed. This is a bug in ILDiff; please report it with this text.");
            consoles.Error.WriteLine(exception.ToString());
            return ExitCode.Failed;
        }
    }

    private static int Misused(ParseResult parsed, IAnsiConsole console)
    {
        foreach (ParseError error in parsed.Errors)
            console.WriteLine($"ildiff: {error.Message}");
        string command = parsed.CommandResult.Command is RootCommand ? "ildiff" : $"ildiff {parsed.CommandResult.Command.Name}";
        console.WriteLine($"'{command} --help' says what there is.");
        return ExitCode.BadInput;
    }
}
