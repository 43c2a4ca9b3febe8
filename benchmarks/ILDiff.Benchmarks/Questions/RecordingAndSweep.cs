using BenchmarkDotNet.Attributes;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What does a gradient cost on the tape, and which part of it the recording, which the sweep?</summary>
[Config(typeof(Question))]
public class RecordingAndSweep
{
    private Contest contest = null!;
    private double[] gradient = [];
    private Recording? recording;
    private double y;

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

    /// <summary>A recording that only waits for sweeps.</summary>
    [GlobalSetup(Target = nameof(Sweep))]
    public void Record()
    {
        Make();
        recording = ILDiff.Recording.Start();
        y = contest.Woven(recording.Variables(contest.X));
    }

    /// <summary>Ends it.</summary>
    [GlobalCleanup(Target = nameof(Sweep))]
    public void End() => recording?.Dispose();

    /// <summary>The plain C#.</summary>
    [Benchmark(Baseline = true)]
    public double Primal() => contest.Plain(contest.X);

    /// <summary>Both parts.</summary>
    [Benchmark]
    public double Gradient() => contest.OnTape(contest.X, gradient);

    /// <summary>Without the sweep.</summary>
    [Benchmark]
    public double Recording()
    {
        using FunctionRecording part = FunctionRecording.Of(contest.Woven);
        return part.Result(contest.Woven(part.KeptVariables(contest.X)));
    }

    /// <summary>Of one recording, over and over.</summary>
    [Benchmark]
    public void Sweep() => recording!.Reverse(y);
}
