using System.Diagnostics;

namespace ILDiff.Benchmarks.Derivatives;

/// <summary>Ways to do the same, measured in turns.</summary>
internal static class Turns
{
    private const double Seconds = 2;

    /// <summary>The best time of each way, in nanoseconds.</summary>
    /// <param name="repetitions">How often a way is gone before the next has its turn.</param>
    /// <param name="ways">The ways.</param>
    internal static double[] Best(int repetitions, params Action[] ways)
    {
        double[] best = [.. ways.Select(_ => double.MaxValue)];
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < Seconds)
        {
            for (int i = 0; i < ways.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int turn = 0; turn < repetitions; turn++)
                    ways[i]();
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions);
            }
        }

        return best;
    }
}
