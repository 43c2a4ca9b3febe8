using System.Diagnostics;

namespace ILDiff.GradBench.Ratios;

/// <summary>Two ways, measured in turns, so that what else the machine does meets both.</summary>
internal static class Turns
{
    // Long enough for the clock, short enough to find quiet moments.
    private const double SecondsATurn = 1e-3;

    /// <summary>Best times, and how the ratio of neighbouring turns varies.</summary>
    /// <param name="sides">The ways.</param>
    /// <param name="seconds">How long is measured, after half as long of warming up.</param>
    /// <param name="cancellation">Ends it.</param>
    internal static Measurement Measure(Sides sides, double seconds, CancellationToken cancellation)
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
    private static int WarmUp(Action way, double seconds, CancellationToken cancellation)
    {
        double best = double.MaxValue;
        var watch = Stopwatch.StartNew();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            best = Math.Min(best, Time(way, 1));
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return 1 + (int)(SecondsATurn / best);
    }

    private static double Time(Action way, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
            way();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / times;
    }
}
