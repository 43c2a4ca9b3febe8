using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does a point of a batch cost on one thread? Times are those of one point.</summary>
[Config(typeof(Question))]
public class Batch
{
    private const int Points = 4096;

    private static readonly BatchOptions OneThread = new() { Threads = 1 };

    private readonly double[] values = new double[Points];
    private BatchProblem problem = null!;
    private RecordedFunction recorded = null!;
    private double[][] rows = [];
    private double[] points = [];
    private double[] gradients = [];

    /// <summary>The problem.</summary>
    [ParamsSource(nameof(Problems))]
    public string Problem { get; set; } = "";

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Problems => BatchProblem.Names;

    /// <summary>Records.</summary>
    [GlobalSetup]
    public void Record()
    {
        problem = BatchProblem.Of(Problem);
        recorded = AD.Record(problem.Woven, problem.Start);
        rows = problem.Points(Points);
        points = [.. rows.SelectMany(row => row)];
        gradients = new double[points.Length];
    }

    /// <summary>The plain C#, point after point.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Points)]
    public double Primal()
    {
        double sum = 0;
        foreach (double[] row in rows)
            sum += problem.Plain(row);
        return sum;
    }

    /// <summary>Values and gradients, point after point.</summary>
    [Benchmark(OperationsPerInvoke = Points)]
    public double OneByOne()
    {
        double sum = 0;
        foreach (double[] row in rows)
            sum += recorded.Gradient(row, gradients.AsSpan(0, row.Length));
        return sum;
    }

    /// <summary>Values.</summary>
    [Benchmark(OperationsPerInvoke = Points)]
    public void EvaluateBatch() => recorded.EvaluateBatch(points, values, OneThread);

    /// <summary>Values and gradients.</summary>
    [Benchmark(OperationsPerInvoke = Points)]
    public void GradientBatch() => recorded.GradientBatch(points, values, gradients, OneThread);
}
