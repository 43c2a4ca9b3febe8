extern alias Plain;

using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>How does the cost of a gradient grow with the number of inputs and operations? The ratio should not.</summary>
[Config(typeof(Question))]
public class GrowthWithN
{
    private double[] x = [];
    private double[] gradient = [];
    private RecordedFunction recorded = null!;

    /// <summary>Inputs of Rosenbrock's function.</summary>
    [Params(10, 100, 1_000, 10_000, 100_000)]
    public int Inputs { get; set; }

    /// <summary>Records.</summary>
    [GlobalSetup]
    public void Record()
    {
        x = Rosenbrock.Start(Inputs);
        gradient = new double[Inputs];
        recorded = AD.Record(Rosenbrock.Value, x);
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => Unwoven.Rosenbrock.Value(x);

    /// <summary>By the compiled derivative, where the function has one.</summary>
    [Benchmark]
    public double Gradient() => AD.Gradient(Rosenbrock.Value, x, gradient);

    /// <summary>Of a recorded function.</summary>
    [Benchmark]
    public double Replayed() => recorded.Gradient(x, gradient);
}
