using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Libraries;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Measuring;

/// <summary>What does woven code cost that records nothing?</summary>
internal static class PassiveMeasurement
{
    /// <summary>A problem of ours.</summary>
    internal static PassiveResult Of(Contest contest, string group, double seconds) =>
        Of(contest.Name, group, Ways.Of(contest.Plain, contest.X), Ways.Of(contest.Woven, contest.X), seconds);

    /// <summary>A workload of MathNet.Numerics, which is woven whole.</summary>
    internal static PassiveResult OfMathNet(string workload, double seconds)
    {
        Func<double> published = MathNetCopy.Published.Workload(workload), woven = MathNetCopy.Woven.Workload(workload);
        return Of(workload, "MathNet.Numerics", Ways.Of(() => { published(); }), Ways.Of(() => { woven(); }), seconds);
    }

    private static PassiveResult Of(string work, string library, Way plain, Way woven, double seconds)
    {
        TurnTimes[] times = Turns.Measure(seconds, plain, woven);
        return new PassiveResult(work, library, times[0].Best / 1000, times[1].Best / 1000, times[1].MedianRatio);
    }
}
