using Spectre.Console;

namespace ILDiff.Tool.Terminal;

/// <summary>Where results go, and where messages and progress go.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages and progress.</param>
internal sealed record Consoles(IAnsiConsole Out, IAnsiConsole Error)
{
    // A file or a pipe has no width; lines are not broken there.
    private const int Unbroken = 1000;

    /// <summary>The consoles of this process.</summary>
    internal static Consoles OfProcess()
    {
        // Names in it may be of any script.
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        return new Consoles(Of(Console.Out, Console.IsOutputRedirected), Of(Console.Error, Console.IsErrorRedirected));
    }

    /// <summary>A console that writes to a writer; colours and movement only on a terminal.</summary>
    internal static IAnsiConsole Of(TextWriter writer, bool isRedirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (isRedirected)
            console.Profile.Width = Unbroken;
        return console;
    }
}
