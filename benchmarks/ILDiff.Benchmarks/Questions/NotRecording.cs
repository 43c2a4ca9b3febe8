using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Libraries;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does woven code cost that records nothing? The column Best/best: woven to what the compiler made.</summary>
/// <remarks>
/// Belongs into a process of its own: the JIT optimises a method by what it saw of it, and one that it has seen only recording
/// is slower when it does not.
/// </remarks>
[Config(typeof(Question))]
public class NotRecording
{
    private Func<double> plain = null!;
    private Func<double> woven = null!;

    /// <summary>Problems of ours, and what MathNet.Numerics is asked for.</summary>
    [ParamsSource(nameof(Works))]
    public string Work { get; set; } = "";

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Works => [.. Contests.Names, .. MathNetWorkloads.Names];

    /// <summary>Takes both.</summary>
    [GlobalSetup]
    public void Load()
    {
        (plain, woven) = MathNetWorkloads.Names.Contains(Work)
            ? (MathNetCopy.Published.Workload(Work), MathNetCopy.Woven.Workload(Work))
            : Both(Contests.Of(Work));
        if (BitConverter.DoubleToInt64Bits(plain()) != BitConverter.DoubleToInt64Bits(woven()))
            throw new InvalidOperationException($"{Work} has another value when it is woven.");
    }

    /// <summary>As compiled.</summary>
    [Benchmark(Baseline = true)]
    public double Plain() => plain();

    /// <summary>Woven.</summary>
    [Benchmark]
    public double Woven() => woven();

    private static (Func<double> Plain, Func<double> Woven) Both(Contest contest) =>
        (() => contest.Plain(contest.X), () => contest.Woven(contest.X));
}
