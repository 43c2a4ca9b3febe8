using System.Diagnostics;

namespace ILDiff.Benchmarks.Measuring;

/// <summary>What turns found out about one way.</summary>
/// <param name="Best">The best time of a call, in nanoseconds.</param>
/// <param name="MedianRatio">Half of the turns took more than this many times what the first way took beside them.</param>
internal readonly record struct TurnTimes(double Best, double MedianRatio);

/// <summary>
/// Ways to do the same, measured in turns: a machine that others use too changes its speed between two measurements, and
/// less so within a few milliseconds.
/// </summary>
internal static class Turns
{
    private const int WarmCalls = 60;
    private const double WarmSeconds = 0.2;
    private const double MostWarmSeconds = 2;
    private const double SecondsATurn = 2e-3;
    private const int LeastTurns = 5;

    /// <summary>Measures all ways; the first is the one that the others are compared with.</summary>
    internal static TurnTimes[] Measure(double seconds, params Way[] ways)
    {
        int[] calls = [.. ways.Select(Warm)];
        Thread.Sleep(300); // the compiler works beside us
        List<double>[] times = [.. ways.Select(_ => new List<double>())];
        var watch = Stopwatch.StartNew();
        for (int turn = 0; turn < LeastTurns || watch.Elapsed.TotalSeconds < seconds; turn++)
        {
            for (int i = 0; i < ways.Length; i++)
            {
                int way = (i + turn) % ways.Length; // nobody comes always after the same
                times[way].Add(ways[way](calls[way]).TotalNanoseconds / calls[way]);
            }
        }

        return [.. times.Select(own => new TurnTimes(own.Min(), Median(own.Zip(times[0], (time, first) => time / first))))];
    }

    /// <summary>Calls until it is compiled as well as it will be; returns how many calls make a turn.</summary>
    private static int Warm(Way way)
    {
        int calls = 0;
        double best = double.MaxValue;
        var watch = Stopwatch.StartNew();
        while ((calls < WarmCalls || watch.Elapsed.TotalSeconds < WarmSeconds) && watch.Elapsed.TotalSeconds < MostWarmSeconds)
        {
            best = Math.Min(best, way(1).TotalSeconds);
            calls++;
        }

        return Math.Max(1, (int)(SecondsATurn / Math.Max(best, 1e-9)));
    }

    private static double Median(IEnumerable<double> ratios)
    {
        double[] sorted = [.. ratios.Order()];
        return sorted[sorted.Length / 2];
    }
}
