using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Measuring;

/// <summary>What do gradients cost, beside the plain C# and beside others?</summary>
internal static class GradientMeasurement
{
    /// <summary>Differences are taken for as many inputs as this; for more, their time is extrapolated.</summary>
    private const int Differences = 8;

    /// <summary>Measures one problem for some seconds.</summary>
    internal static GradientResult Of(Contest contest, double seconds)
    {
        double[] x = contest.X, gradient = new double[x.Length];
        double[] differences = new double[Math.Min(x.Length, Differences)];
        RecordedFunction replayed = AD.Record(contest.Woven, x);
        TurnTimes[] times = Turns.Measure(
            seconds,
            Ways.Of(contest.Plain, x),
            Ways.Of(() => contest.Gradient(x, gradient)),
            Ways.Of(() => contest.OnTape(x, gradient)),
            Ways.Recording(contest.Woven, x),
            Ways.Sweep(contest.Woven, x),
            Ways.Of(() => replayed.Gradient(x, gradient)),
            Ways.Of(() => contest.ByHand(x, gradient)),
            Ways.Of(() => contest.Active.Gradient(x, gradient)),
            Ways.Of(() => ForwardDifferences.Gradient(contest.Plain, x, differences)));
        Dictionary<string, double> ratios = Columns.All.Select((column, i) => (column, times[i + 1].Best / times[0].Best))
            .ToDictionary();
        ratios[Columns.Differences] *= (1.0 + x.Length) / (1 + differences.Length);
        int operations = contest.CountOperations();
        return new GradientResult
        {
            Problem = contest.Name,
            Inputs = x.Length,
            Operations = operations,
            PrimalNanoseconds = times[0].Best / operations,
            Ratios = ratios,
            TapeBytes = Footprint.Of(contest.Woven, x).Bytes / (double)operations,
            AllocatedBytes = Footprint.AllocatedBy(() => contest.Gradient(x, gradient)) - Footprint.AllocatedBy(() => contest.Plain(x)),
            IsExtrapolated = differences.Length < x.Length,
        };
    }
}
