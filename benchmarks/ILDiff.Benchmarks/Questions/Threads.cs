using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Questions;

/// <summary>How do gradients of many points, each by itself or all in a batch, gain from threads?</summary>
[Config(typeof(Question))]
public class Threads
{
    private const int Points = 16_384;

    private readonly BatchProblem problem = BatchProblem.Of("166 steps");
    private readonly RecordedFunction recorded;
    private readonly double[][] rows;
    private readonly double[] points;
    private readonly double[] values = new double[Points];
    private readonly double[] gradients;

    /// <summary>Points from a seed.</summary>
    public Threads()
    {
        recorded = AD.Record(problem.Woven, problem.Start);
        rows = problem.Points(Points);
        points = [.. rows.SelectMany(row => row)];
        gradients = new double[points.Length];
    }

    /// <summary>How many compute.</summary>
    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    /// <summary>One, and twice as many as often as there are processors.</summary>
    public static IEnumerable<int> Counts
    {
        get
        {
            for (int count = 1; count <= Environment.ProcessorCount; count *= 2)
                yield return count;
        }
    }

    /// <summary>The plain C#, on as many threads.</summary>
    [Benchmark(Baseline = true)]
    public void Primal() => ForEachPoint(i => values[i] = problem.Plain(rows[i]));

    /// <summary>Each point by itself, by the thread that has it.</summary>
    [Benchmark]
    public void Gradients() => ForEachPoint(i =>
    {
        int inputs = problem.Start.Length;
        values[i] = AD.Gradient(problem.Woven, rows[i], gradients.AsSpan(i * inputs, inputs));
    });

    /// <summary>Of a recorded function.</summary>
    [Benchmark]
    public void GradientBatch() => recorded.GradientBatch(points, values, gradients, new BatchOptions { Threads = Count });

    private void ForEachPoint(Action<int> action) =>
        Parallel.For(0, Points, new ParallelOptions { MaxDegreeOfParallelism = Count }, action);
}
