using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does a product of the Hessian with a vector cost, recorded and replayed?</summary>
[Config(typeof(Question))]
public class HessianVectorProducts
{
    private Contest contest = null!;
    private RecordedFunction recorded = null!;
    private double[] direction = [];
    private double[] gradient = [];
    private double[] product = [];

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
        recorded = AD.Record(contest.Woven, contest.X);
        direction = [.. contest.X.Select((_, i) => 1.0 / (i + 1))];
        gradient = new double[contest.X.Length];
        product = new double[contest.X.Length];
    }

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => contest.Plain(contest.X);

    /// <summary>A gradient, for comparison.</summary>
    [Benchmark]
    public double Gradient() => contest.Gradient(contest.X, gradient);

    /// <summary>Value, gradient and product.</summary>
    [Benchmark]
    public double Product() => AD.HessianVectorProduct(contest.Woven, contest.X, direction, gradient, product);

    /// <summary>A replayed gradient, for comparison.</summary>
    [Benchmark]
    public double ReplayedGradient() => recorded.Gradient(contest.X, gradient);

    /// <summary>Value and product, replayed.</summary>
    [Benchmark]
    public double ReplayedProduct() => recorded.HessianVectorProduct(contest.X, direction, product);
}
