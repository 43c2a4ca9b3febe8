namespace ILDiff.Derivatives.Tests;

/// <summary>A replay never takes the wrong branch: it is the function, bit for bit, wherever it is evaluated.</summary>
public sealed class DecisionTests
{
    private static readonly double[] Table = [1, 4, 9, 16, 25, 36, 49];

    public static TheoryData<string> Functions => [.. All.Keys];

    private static Dictionary<string, Func<double[], double>> All { get; } = new()
    {
        ["comparison"] = x => x[0] < x[1] ? x[0] * x[0] : x[1] / x[0],
        ["equality"] = x => Math.Floor(x[0]) == Math.Floor(x[1]) ? x[0] : x[1] * 3,
        ["comparison with a NaN"] = x => !(Math.Sqrt(x[0]) >= x[1]) ? x[0] * 2 : x[1] * x[1],
        ["min and max"] = x => Math.Max(x[0], Math.Min(x[1], x[0] * x[1])),
        ["clamp"] = x => Math.Clamp(x[0], -Math.Abs(x[1]), Math.Abs(x[1])),
        ["cast to an integer"] = x => Table[(int)Math.Abs(x[0])] * x[1],
        ["cast to an unsigned integer"] = x => Table[(byte)Math.Abs(x[0])] * x[1],
        ["cast to single precision"] = x => (float)x[0] * x[1],
        ["floor"] = x => Math.Floor(x[0]) * x[1],
        ["truncate"] = x => 1 / (Math.Truncate(x[0]) * 0.5 - x[1]),
        ["round to digits"] = x => Math.Round(x[0], 1) * x[1],
        ["sign"] = x => Math.Sign(x[0]) * x[1],
        ["absolute value"] = x => Math.Abs(x[0]) + x[1],
        ["switch"] = x => (int)x[0] switch { 0 => x[1], 1 => x[1] * x[1], 2 => Math.Sin(x[1]), _ => x[0] },
        ["pattern"] = x => x[0] switch { < -1 => x[1], < 1 => x[1] * 2, _ => x[0] },
        ["predicates"] = x => double.IsNaN(Math.Log(x[0])) ? x[1] : double.IsNegative(x[1]) ? x[0] : x[0] * x[1],
        ["sorted array"] = x =>
        {
            double[] sorted = [x[0], x[1], x[0] * x[1], x[0] - x[1]];
            Array.Sort(sorted);
            return sorted[0] + (2 * sorted[1]) + (3 * sorted[2]) + (4 * sorted[3]);
        },
        ["sorted list"] = x =>
        {
            var sorted = new List<double> { x[0], x[1], 0.5 };
            sorted.Sort((a, b) => b.CompareTo(a));
            return (sorted[0] * sorted[1]) - sorted[2];
        },
        ["ordered sequence"] = x => x.OrderBy(v => v).Select((v, i) => v * (i + 1)).Sum(),
        ["selection"] = x => (x.Min() * 2) + x.Max(),
        ["index"] = x => x[Array.IndexOf(x, x.Max())] * x[1],
        ["binary search"] = x =>
        {
            int place = Array.BinarySearch(Table, Math.Abs(x[0] * x[1]));
            return x[0] * Table[Math.Min(place < 0 ? ~place : place, 6)];
        },
        ["set"] = x => new HashSet<double> { Math.Floor(x[0]), Math.Floor(x[1]), x[0] }.Count * x[1],
        ["hash"] = x => x[0].GetHashCode() % 7 * x[1],
        ["text"] = x => x[0].ToString("F1", System.Globalization.CultureInfo.InvariantCulture).Length * x[1],
        ["equality of tuples"] = x => (Math.Floor(x[0]), 1) == (Math.Floor(x[1]), 1) ? x[0] : x[1],
        ["loop until"] = x =>
        {
            double y = Math.Abs(x[0]) + 1;
            int steps = 0;
            for (; y < 100 && steps < 50; steps++)
                y = (y * 1.7) + Math.Abs(x[1]);
            return y + steps;
        },
        ["stopped"] = x => AD.StopGradient(x[0]) * x[1],
        ["bits"] = x => (BitConverter.DoubleToInt64Bits(x[0]) & 1) == 0 ? x[1] : x[0],
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Replays_are_the_function_bit_for_bit(string name)
    {
        Func<double[], double> f = All[name];
        var random = new Random(3);
        RecordedFunction function = AD.Record(f, [0.3, 0.7]);
        double[] gradient = new double[2];
        for (int i = 0; i < 300; i++)
        {
            double[] x = [Point(random), Point(random)];
            (double expected, double[] slopes) = AD.ValueAndGradient(f, x);
            double value = function.Gradient(x, gradient);
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
            Assert.Equal(slopes, gradient);
            Assert.Equal(expected, function.Evaluate(x));
        }
    }

    [Fact]
    public void What_would_throw_throws()
    {
        RecordedFunction function = AD.Record(x => Math.Clamp(x[0], x[1], 1) + Math.Sign(x[0]), [0.5, 0]);
        Assert.Throws<ArgumentException>(() => function.Evaluate([0.5, 2]));
        Assert.Throws<ArithmeticException>(() => function.Evaluate([double.NaN, 0]));
        Assert.Equal(2, function.Evaluate([3, 0]));
    }

    [Fact]
    public void Paths_are_kept_and_found_again()
    {
        RecordedFunction function = AD.Record(x => x[0] < 0 ? -x[0] : x[0] > 1 ? x[0] * x[0] : x[0], [0.5]);
        Assert.Equal((1, 0), (function.Paths, function.Misses));
        foreach (double x in (double[])[-1, 2, 0.3, -2, 3, 0.7])
            function.Evaluate([x]);
        Assert.Equal((3, 2), (function.Paths, function.Misses));
    }

    private static double Point(Random random) => Math.Round((random.NextDouble() * 5) - 2, random.Next(1, 4));
}
