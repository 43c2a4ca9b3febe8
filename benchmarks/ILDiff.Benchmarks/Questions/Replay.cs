using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does it cost to evaluate and differentiate a recorded function, as it is and optimised?</summary>
[Config(typeof(Question))]
public class Replay
{
    private Contest contest = null!;
    private RecordedFunction recorded = null!;
    private RecordedFunction optimised = null!;
    private double[] gradient = [];

    /// <summary>The problem.</summary>
    [ParamsSource(nameof(Problems))]
    public string Problem { get; set; } = "";

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Problems => Contests.Names;

    /// <summary>Records.</summary>
    [GlobalSetup]
    public void Record()
    {
        contest = Contests.Of(Problem);
        gradient = new double[contest.X.Length];
        recorded = AD.Record(contest.Woven, contest.X);
        optimised = AD.Record(contest.Woven, contest.X);
        optimised.Optimise();
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => contest.Plain(contest.X);

    /// <summary>The value.</summary>
    [Benchmark]
    public double Evaluate() => recorded.Evaluate(contest.X);

    /// <summary>Value and gradient.</summary>
    [Benchmark]
    public double Gradient() => recorded.Gradient(contest.X, gradient);

    /// <summary>Value and gradient of the smaller program.</summary>
    [Benchmark]
    public double OptimisedGradient() => optimised.Gradient(contest.X, gradient);
}
