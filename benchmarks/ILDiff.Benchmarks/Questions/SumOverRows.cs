extern alias Plain;

using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does a row of data cost in the gradient of a sum over rows, on one thread? Times are those of one row.</summary>
[Config(typeof(Question))]
public class SumOverRows
{
    private const int Rows = 4096;

    private static readonly BatchOptions OneThread = new() { Threads = 1 };

    private readonly double[] theta = LogLikelihood.Start();
    private readonly double[] gradient = LogLikelihood.Start();
    private readonly double[][] rows;
    private readonly double[] data;
    private readonly RecordedFunction recorded;

    /// <summary>Rows from a seed.</summary>
    public SumOverRows()
    {
        var random = new Random(1);
        rows = [.. Enumerable.Range(0, Rows).Select(_ => new[] { random.NextDouble(), random.NextDouble() })];
        data = [.. rows.SelectMany(row => row)];
        recorded = AD.Record(LogLikelihood.Value, theta, rows[0]);
    }

    /// <summary>The plain C#, row after row.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public double Primal()
    {
        double sum = 0;
        foreach (double[] row in rows)
            sum += Unwoven.LogLikelihood.Value(theta, row);
        return sum;
    }

    /// <summary>The sum and its gradient.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public double GradientSum() => recorded.GradientSum(theta, data, gradient, OneThread);
}
