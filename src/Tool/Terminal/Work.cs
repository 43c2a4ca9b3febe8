using ILDiff.Weaving;
using Spectre.Console;

namespace ILDiff.Tool.Terminal;

/// <summary>
/// Long work that shows how far it is, which it may say on any thread: a bar on a terminal, a line for each stage elsewhere.
/// </summary>
/// <param name="consoles">Where it is shown.</param>
internal sealed class Work(Consoles consoles)
{
    /// <summary>Does the work.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="work">The work, which says how far it is.</param>
    internal T Run<T>(string title, Func<IProgress<WeavingProgress>, T> work) =>
        consoles.Error.Profile.Capabilities.Interactive ? OnTerminal(title, work) : work(new Lines(title, consoles.Error));

    private T OnTerminal<T>(string title, Func<IProgress<WeavingProgress>, T> work) => consoles.Error.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
        .Start(display => work(new Bar(title, display)));

    private sealed class Bar(string title, ProgressContext display) : IProgress<WeavingProgress>
    {
        private ProgressTask? task;
        private string stage = "";

        public void Report(WeavingProgress value)
        {
            lock (display)
            {
                if (value.Stage != stage)
                {
                    if (task != null)
                        task.Value = task.MaxValue;
                    stage = value.Stage;
                    task = display.AddTask(Markup.Escape($"{title}: {stage}"), maxValue: Math.Max(1, value.Total));
                }

                task!.Value = value.Done;
            }
        }
    }

    private sealed class Lines(string title, IAnsiConsole console) : IProgress<WeavingProgress>
    {
        private string stage = "";

        public void Report(WeavingProgress value)
        {
            lock (console)
            {
                if (value.Stage == stage)
                    return;
                stage = value.Stage;
                console.WriteLine($"{title}: {stage} ({value.Total})");
            }
        }
    }
}
