extern alias Plain;

using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>How does the cost of a gradient grow with the depth of calls? There are as many calls at each depth.</summary>
[Config(typeof(Question))]
public class GrowthWithDepth
{
    private const int Calls = 4096;

    private readonly double[] x = Descents.Start();
    private readonly double[] gradient = Descents.Start();
    private Unwoven.Descents plain = null!;
    private Func<double[], double> woven = null!;

    /// <summary>How deep the recursion goes.</summary>
    [Params(1, 16, 256, 4096)]
    public int Depth { get; set; }

    /// <summary>Makes the problem.</summary>
    [GlobalSetup]
    public void Make()
    {
        plain = new Unwoven.Descents(Calls, Depth);
        woven = new Descents(Calls, Depth).Value;
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => plain.Value(x);

    /// <summary>Woven, not recording.</summary>
    [Benchmark]
    public double Woven() => woven(x);

    /// <summary>By the compiled derivative, where the function has one.</summary>
    [Benchmark]
    public double Gradient() => AD.Gradient(woven, x, gradient);
}
