using System.Diagnostics;

namespace ILDiff.GradBench.Ratios;

/// <summary>Two ways, measured in turns, so that what else the machine does meets both.</summary>
/// <param name="clock">Says what time it is; for a machine with other work, how long this process has been computing.</param>
internal sealed class Turns(Func<TimeSpan> clock)
{
    // Long enough for the clock, short enough to find quiet moments.
    private const double SecondsATurn = 1e-3;

    // What a clock of the system may not notice.
    private const double SmallestTime = 1e-8;

    /// <summary>Best times, and how the ratio of neighbouring turns varies.</summary>
    /// <param name="sides">The ways.</param>
    /// <param name="seconds">How long is measured, after half as long of warming up.</param>
    /// <param name="cancellation">Ends it.</param>
    internal Measurement Measure(Sides sides, double seconds, CancellationToken cancellation)
    {
        // Methods are compiled again when they have run often, in the background: both sides have run long before they count.
        int primalTimes = WarmUp(sides.Primal, seconds / 4, cancellation), derivativeTimes = WarmUp(sides.Derivative, seconds / 4, cancellation);
        var primal = new List<double>();
        var derivative = new List<double>();
        var watch = Stopwatch.StartNew();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            primal.Add(Time(sides.Primal, primalTimes));
            derivative.Add(Time(sides.Derivative, derivativeTimes));
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        double[] ratios = [.. primal.Zip(derivative, (p, d) => d / p).Order()];
        double spread = (ratios[3 * ratios.Length / 4] - ratios[ratios.Length / 4]) / 2;
        return new Measurement(primal.Min(), derivative.Min(), spread);
    }

    /// <summary>How often a way is gone in a turn.</summary>
    private int WarmUp(Action way, double seconds, CancellationToken cancellation)
    {
        double best = double.MaxValue;
        var watch = Stopwatch.StartNew();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            best = Math.Min(best, Time(way, 1));
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return 1 + (int)(SecondsATurn / Math.Max(best, SmallestTime));
    }

    private double Time(Action way, int times)
    {
        TimeSpan start = clock();
        for (int i = 0; i < times; i++)
            way();
        return (clock() - start).TotalSeconds / times;
    }
}
