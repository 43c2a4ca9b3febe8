using Spectre.Console;

namespace Progress;

/// <summary>Work that can be made long: shows how far it is, unless what the program prints goes to a file.</summary>
internal static class LongWork
{
    internal static T Do<T>(string name, Func<IProgress<double>?, T> work) => Console.IsOutputRedirected
        ? work(null)
        : AnsiConsole.Progress().AutoClear(true).Start(bars => work(new Bar(bars.AddTask(name, maxValue: 1))));

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
