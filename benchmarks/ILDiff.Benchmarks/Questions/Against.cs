using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What do others take for the same gradient: a person's adjoint, a type of active values, differences?</summary>
[Config(typeof(Question))]
public class Against
{
    private Contest contest = null!;
    private double[] gradient = [];

    /// <summary>The problem.</summary>
    [ParamsSource(nameof(Problems))]
    public string Problem { get; set; } = "";

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Problems => Contests.Names;

    /// <summary>Makes the problem.</summary>
    [GlobalSetup]
    public void Make()
    {
        contest = Contests.Of(Problem);
        gradient = new double[contest.X.Length];
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => contest.Plain(contest.X);

    /// <summary>By ILDiff, compiled.</summary>
    [Benchmark]
    public double Gradient() => contest.Gradient(contest.X, gradient);

    /// <summary>By ILDiff, recorded.</summary>
    [Benchmark]
    public double OnTape() => contest.OnTape(contest.X, gradient);

    /// <summary>By hand.</summary>
    [Benchmark]
    public double ByHand() => contest.ByHand(contest.X, gradient);

    /// <summary>By operators of a type.</summary>
    [Benchmark]
    public double ActiveValues() => contest.Active.Gradient(contest.X, gradient);

    /// <summary>By differences, of one input only: those of all take as many times as there are inputs, nearly.</summary>
    [Benchmark]
    public double DifferencesOfOneInput() => ForwardDifferences.Gradient(contest.Plain, contest.X, gradient.AsSpan(0, 1));
}
