using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ILDiff.Benchmarks.Libraries;
using Perfolizer.Horology;

namespace ILDiff.Benchmarks.Questions;

/// <summary>
/// What does a woven library cost a program that records nothing? Compare the column Min of the two copies of the
/// library, which are measured in one process.
/// </summary>
[Config(typeof(Pairs))]
public class NotRecording
{
    private Func<double> published = null!;
    private Func<double> woven = null!;

    /// <summary>What the library is asked for.</summary>
    [ParamsSource(nameof(Workloads))]
    public string Workload { get; set; } = "";

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Workloads => MathNetWorkloads.Names;

    /// <summary>Loads both copies of the library.</summary>
    [GlobalSetup]
    public void Load()
    {
        published = MathNetCopy.Published.Workload(Workload);
        woven = MathNetCopy.Woven.Workload(Workload);
        if (BitConverter.DoubleToInt64Bits(published()) != BitConverter.DoubleToInt64Bits(woven()))
            throw new InvalidOperationException($"{Workload} has another value when it is woven.");
    }

    /// <summary>With MathNet.Numerics as published.</summary>
    [Benchmark(Baseline = true)]
    public double Published() => published();

    /// <summary>With MathNet.Numerics woven whole.</summary>
    [Benchmark]
    public double Woven() => woven();

    private sealed class Pairs : ManualConfig
    {
        public Pairs()
        {
            // Many short iterations: the best of them is what a noisy machine can be asked for.
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                .WithIterationTime(TimeInterval.FromMilliseconds(100)).WithWarmupCount(10).WithIterationCount(40));
            AddColumn(StatisticColumn.Min);
            WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Value));
        }
    }
}
