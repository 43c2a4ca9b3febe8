using ILDiff.Operations;
using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests;

/// <summary>Points of a batch that take other paths than the recorded one.</summary>
[Differentiable]
public sealed class BatchPathTests
{
    public static TheoryData<string> Functions => [.. All.Keys];

    internal static Dictionary<string, Func<double[], double>> All { get; } = new()
    {
        ["branch"] = x => x[0] < x[1] ? x[0] * x[0] : Math.Sin(x[1]) / x[0],
        ["both maxima"] = x => Math.Max(x[0], x[1] * x[1]) + Math.Min(x[0] * 2, x[1]),
        ["floor"] = x => (Math.Floor(x[0] * 3) * x[1]) + Math.Sqrt(Math.Abs(x[0])),
        ["loop"] = x =>
        {
            double y = Math.Abs(x[0]) + 1;
            for (int steps = 0; y < 100 && steps < 50; steps++)
                y = (y * 1.7) + Math.Abs(x[1]);
            return y;
        },
        ["equality"] = x => x[0] == x[1] ? x[0] * 7 : x[0] - x[1],
        ["exactly"] = x => AD.StopGradient(x[0]) * x[1],
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_point_gets_the_result_of_its_own_path(string name)
    {
        Func<double[], double> f = All[name];
        foreach (int threads in (int[])[1, 2, 3, 8])
        {
            RecordedFunction function = AD.Record(f, [0.5, 1.5]), oneByOne = AD.Record(f, [0.5, 1.5]);
            var random = new Random(1);
            double[] points = [.. Enumerable.Range(0, 600).Select(_ => (random.NextDouble() * 6) - 3)];
            double[] values = new double[300], gradients = new double[600], gradient = new double[2];
            for (int again = 0; again < 2; again++)
            {
                function.GradientBatch(points, values, gradients, new BatchOptions { Threads = threads, Lanes = 16 });
                for (int i = 0; i < 300; i++)
                {
                    Bits.Equal([oneByOne.Gradient(points.AsSpan(2 * i, 2), gradient)], values.AsSpan(i, 1), $"value {i}");
                    Bits.Equal([f(points[(2 * i)..((2 * i) + 2)])], values.AsSpan(i, 1), $"f at {i}");
                    Bits.Equal(gradient, gradients.AsSpan(2 * i, 2), $"gradient {i}");
                }
            }

            Assert.Equal(oneByOne.Paths, function.Paths);
        }
    }

    [Fact]
    public void More_paths_than_are_kept()
    {
        RecordedFunction function = AD.Record(x => AD.StopGradient(x[0]) * x[0], [0.5]);
        double[] points = [.. Enumerable.Range(0, 1200).Select(i => i / 8.0)], values = new double[1200], gradients = new double[1200];
        function.GradientBatch(points, values, gradients);
        Bits.Equal([.. points.Select(x => x * x)], values, "values");
        Bits.Equal(points, gradients, "gradients");
    }

    [Fact]
    public void A_path_that_cannot_be_recorded_is_an_error()
    {
        Program first = RandomProgram.Of(
            [(Elementary.Independent, 0, 0, 5), (Elementary.Sign, 0, 0, 1), (Elementary.Sqrt, 0, 0, Math.Sqrt(5))], 1, 1, [2]);
        var function = new RecordedFunction(new Paths(first, null));
        double[] points = [.. Enumerable.Range(1, 200).Select(i => (double)i)], values = new double[200];
        function.EvaluateBatch(points, values, new BatchOptions { Threads = 2, Lanes = 8 });
        Bits.Equal([.. points.Select(Math.Sqrt)], values, "values");
        points[77] = -1;
        Assert.Throws<PathNotRecordedException>(() => function.EvaluateBatch(points, values, new BatchOptions { Threads = 2, Lanes = 8 }));
    }

    [Fact]
    public void What_the_function_throws_comes_through()
    {
        RecordedFunction function = AD.Record(x => x[0] < 0 ? throw new TimeoutException() : x[0] * 2, [1]);
        double[] values = new double[3];
        Assert.Throws<TimeoutException>(() => function.EvaluateBatch([1, -1, 2], values));
        function.EvaluateBatch([1, 5, 2], values);
        Assert.Equal([2, 10, 4], values);
    }

    [Fact]
    public void The_function_is_called_by_the_calling_thread_only()
    {
        var threads = new HashSet<int>();
        RecordedFunction function = AD.Record(
            x =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                return Math.Floor(x[0]) * x[0];
            },
            [0.5]);
        double[] points = [.. Enumerable.Range(0, 1000).Select(i => i / 100.0)];
        function.EvaluateBatch(points, new double[1000], new BatchOptions { Threads = 4, Lanes = 8 });
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
        Assert.Equal(10, function.Paths);
    }
}
