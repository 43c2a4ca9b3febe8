extern alias Plain;

using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does a Jacobian cost, whole and where it is not 0?</summary>
[Config(typeof(Question))]
public class Jacobians
{
    private double[] x = [];
    private double[] jacobian = [];
    private double[] entries = [];
    private RecordedFunction recorded = null!;

    /// <summary>Inputs, and outputs.</summary>
    [Params(10, 100)]
    public int Inputs { get; set; }

    /// <summary>Records.</summary>
    [GlobalSetup]
    public void Record()
    {
        x = Pendulums.Start(Inputs);
        jacobian = new double[Inputs * Inputs];
        recorded = AD.Record(Pendulums.Value, x);
        entries = new double[recorded.JacobianPattern(x).Count];
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double[] Primal() => Unwoven.Pendulums.Value(x);

    /// <summary>By the compiled derivative, where the function has one.</summary>
    [Benchmark]
    public double[] Jacobian() => AD.Jacobian(Pendulums.Value, x, jacobian);

    /// <summary>Of a recorded function.</summary>
    [Benchmark]
    public void Replayed() => recorded.Jacobian(x, jacobian);

    /// <summary>The three diagonals of a recorded function.</summary>
    [Benchmark]
    public object Sparse() => recorded.SparseJacobian(x, entries);
}
