using ILDiff;
using Spectre.Console;

namespace LogisticRegression;

/// <summary>A bar in the terminal for long work; nothing where the output goes into a file.</summary>
internal sealed class Bar : IProgress<double>
{
    private readonly ProgressTask task;

    private Bar(ProgressTask task) => this.task = task;

    public void Report(double value) => task.Value = 100 * value;

    internal static void Show(string title, bool isLong, Action<BatchOptions> work)
    {
        if (isLong && !Console.IsOutputRedirected)
            AnsiConsole.Progress().AutoClear(true).Start(display => work(new BatchOptions { Progress = new Bar(display.AddTask(title)) }));
        else
            work(new BatchOptions());
    }
}
