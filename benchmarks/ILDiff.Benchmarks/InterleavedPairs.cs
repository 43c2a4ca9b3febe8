using System.Diagnostics;

namespace ILDiff.Benchmarks;

/// <summary>
/// The pairs of <see cref="NotRecording"/> measured in turns: a machine that others use too changes its speed between two
/// benchmarks, and less so within a few milliseconds.
/// </summary>
internal static class InterleavedPairs
{
    private const int Turns = 150;
    private const double SecondsATurn = 0.005;

    /// <summary>Prints the best time of each copy, their ratio, and the median of the ratios of all turns.</summary>
    internal static void Run()
    {
        Console.WriteLine("| workload | published, µs | woven, µs | best/best | median ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        double sum = 0;
        foreach (string name in MathNetWorkloads.Names)
        {
            Func<double> published = MathNetCopy.Published.Workload(name), woven = MathNetCopy.Woven.Workload(name);
            int calls = Calls(published, woven);
            var best = (Published: double.MaxValue, Woven: double.MaxValue);
            double[] ratios = new double[Turns];
            for (int turn = 0; turn < Turns; turn++)
            {
                bool isWovenFirst = turn % 2 == 1;
                double first = Seconds(isWovenFirst ? woven : published, calls);
                double second = Seconds(isWovenFirst ? published : woven, calls);
                var (its, ours) = isWovenFirst ? (second, first) : (first, second);
                best = (Math.Min(best.Published, its), Math.Min(best.Woven, ours));
                ratios[turn] = ours / its;
            }

            Array.Sort(ratios);
            sum += Math.Log(best.Woven / best.Published);
            Console.WriteLine(FormattableString.Invariant(
                $"| {name} | {best.Published * 1e6:F2} | {best.Woven * 1e6:F2} | {best.Woven / best.Published:F3} | {ratios[Turns / 2]:F3} |"));
        }

        Console.WriteLine(FormattableString.Invariant($"| geometric mean | | | {Math.Exp(sum / MathNetWorkloads.Names.Length):F3} | |"));
    }

    /// <summary>How many calls make a turn, once both are compiled as well as they will be.</summary>
    private static int Calls(Func<double> published, Func<double> woven)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < 1)
        {
            published();
            woven();
        }

        Thread.Sleep(300); // the compiler works beside us
        return Math.Max(1, (int)(SecondsATurn / Seconds(published, 20)));
    }

    private static double Seconds(Func<double> work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
    }
}
