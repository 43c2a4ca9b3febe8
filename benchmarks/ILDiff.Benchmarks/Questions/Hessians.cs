extern alias Plain;

using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does a Hessian cost, whole and where it is not 0?</summary>
[Config(typeof(Question))]
public class Hessians
{
    private double[] x = [];
    private double[] hessian = [];
    private double[] entries = [];
    private RecordedFunction recorded = null!;

    /// <summary>Inputs of Rosenbrock's function.</summary>
    [Params(10, 100)]
    public int Inputs { get; set; }

    /// <summary>Records.</summary>
    [GlobalSetup]
    public void Record()
    {
        x = Rosenbrock.Start(Inputs);
        hessian = new double[Inputs * Inputs];
        recorded = AD.Record(Rosenbrock.Value, x);
        entries = new double[recorded.HessianPattern(x).Count];
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => Unwoven.Rosenbrock.Value(x);

    /// <summary>By AD.Hessian, in a new matrix.</summary>
    [Benchmark]
    public double[,] Hessian() => AD.Hessian(Rosenbrock.Value, x);

    /// <summary>Of a recorded function.</summary>
    [Benchmark]
    public double Replayed() => recorded.Hessian(x, hessian);

    /// <summary>The three diagonals of a recorded function.</summary>
    [Benchmark]
    public object Sparse() => recorded.SparseHessian(x, entries);
}
