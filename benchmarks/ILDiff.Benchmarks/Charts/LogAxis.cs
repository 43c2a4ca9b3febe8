namespace ILDiff.Benchmarks.Charts;

/// <summary>An axis on which equal factors are equally long, from one of 1, 2, 5, 10, 20, 50 … to another.</summary>
internal sealed class LogAxis
{
    private static readonly double[] Steps = [1, 2, 5];

    private readonly double length;

    /// <summary>Holds all values, and 1.</summary>
    /// <param name="values">Positive numbers.</param>
    /// <param name="length">How long it is drawn.</param>
    internal LogAxis(IEnumerable<double> values, double length)
    {
        this.length = length;
        double[] all = [1, .. values];
        double[] ticks = [.. Enumerable.Range(-6, 18).SelectMany(decade => Steps.Select(step => step * Math.Pow(10, decade)))];
        double first = ticks.Last(tick => tick <= all.Min()), last = ticks.First(tick => tick >= all.Max());
        Ticks = [.. ticks.Where(tick => tick >= first && tick <= last)];
    }

    /// <summary>Where lines are drawn.</summary>
    internal double[] Ticks { get; }

    /// <summary>How far a value is from the start.</summary>
    internal double Of(double value) => Ticks.Length < 2 ? 0 : length * Math.Log(value / Ticks[0]) / Math.Log(Ticks[^1] / Ticks[0]);
}
