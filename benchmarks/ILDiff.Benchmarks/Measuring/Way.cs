using System.Diagnostics;

namespace ILDiff.Benchmarks.Measuring;

/// <summary>Does something a number of times, and says how long that took.</summary>
internal delegate TimeSpan Way(int calls);

/// <summary>Makes ways.</summary>
internal static class Ways
{
    /// <summary>Calls an action.</summary>
    internal static Way Of(Action action) => calls =>
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            action();
        return Stopwatch.GetElapsedTime(start);
    };

    /// <summary>Evaluates a function.</summary>
    internal static Way Of(Func<double[], double> f, double[] x) => Of(() => { f(x); });

    /// <summary>What the recording of a gradient costs: all of it but the sweep.</summary>
    internal static Way Recording(Func<double[], double> f, double[] x) => Of(() =>
    {
        using FunctionRecording recording = FunctionRecording.Of(f);
        f(recording.KeptVariables(x));
    });

    /// <summary>What the sweep of a gradient costs: of a recording that is made before the clock starts.</summary>
    internal static Way Sweep(Func<double[], double> f, double[] x) => calls =>
    {
        double[] gradient = new double[x.Length];
        using FunctionRecording recording = FunctionRecording.Of(f);
        double y = f(recording.KeptVariables(x));
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            recording.Reverse(y, gradient);
        return Stopwatch.GetElapsedTime(start);
    };
}
