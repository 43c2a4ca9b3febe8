extern alias Plain;

using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does one statement take, of time and of the tape? Times are those of one; each waits for the one before.</summary>
[Config(typeof(Question))]
[TapeBytesColumn]
public class Statements
{
    private readonly double[] x = OneOperation.Start();
    private readonly double[] gradient = OneOperation.Start();
    private Func<double[], double> plain = null!;
    private Func<double[], double> woven = null!;
    private RecordedFunction recorded = null!;
    private Recording? recording;
    private double y;

    /// <summary>The kind of statement.</summary>
    [Params(nameof(OneOperation.Sum), nameof(OneOperation.Product), nameof(OneOperation.Quotient), nameof(OneOperation.Sine), nameof(OneOperation.Root))]
    public string Kind { get; set; } = "";

    /// <summary>Records.</summary>
    [GlobalSetup]
    public void Make()
    {
        (plain, woven) = Of(Kind);
        recorded = AD.Record(woven, x);
    }

    /// <summary>A recording that only waits for sweeps.</summary>
    [GlobalSetup(Target = nameof(Sweep))]
    public void Record()
    {
        Make();
        recording = ILDiff.Recording.Start();
        y = woven(recording.Variables(x));
    }

    /// <summary>Ends it.</summary>
    [GlobalCleanup(Target = nameof(Sweep))]
    public void End() => recording?.Dispose();

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = OneOperation.Times)]
    public double Primal() => plain(x);

    /// <summary>Recording and sweep.</summary>
    [Benchmark(OperationsPerInvoke = OneOperation.Times)]
    public double Gradient() => TapeGradient.Of(woven, x, gradient);

    /// <summary>The sweep alone.</summary>
    [Benchmark(OperationsPerInvoke = OneOperation.Times)]
    public void Sweep() => recording!.Reverse(y);

    /// <summary>A replay of the value.</summary>
    [Benchmark(OperationsPerInvoke = OneOperation.Times)]
    public double Evaluate() => recorded.Evaluate(x);

    /// <summary>A replay of value and gradient.</summary>
    [Benchmark(OperationsPerInvoke = OneOperation.Times)]
    public double ReplayedGradient() => recorded.Gradient(x, gradient);

    /// <summary>The function of a kind, plain and woven.</summary>
    internal static (Func<double[], double> Plain, Func<double[], double> Woven) Of(string kind) => kind switch
    {
        nameof(OneOperation.Sum) => (Unwoven.OneOperation.Sum, OneOperation.Sum),
        nameof(OneOperation.Product) => (Unwoven.OneOperation.Product, OneOperation.Product),
        nameof(OneOperation.Quotient) => (Unwoven.OneOperation.Quotient, OneOperation.Quotient),
        nameof(OneOperation.Sine) => (Unwoven.OneOperation.Sine, OneOperation.Sine),
        nameof(OneOperation.Root) => (Unwoven.OneOperation.Root, OneOperation.Root),
        _ => throw new ArgumentException($"There is no kind {kind}.", nameof(kind)),
    };
}
