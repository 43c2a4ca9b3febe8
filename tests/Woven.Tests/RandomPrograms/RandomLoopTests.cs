using System.Globalization;
using ILDiff.Weaving;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>
/// Random programs of loops and arrays: compiled derivatives against the tape's. A failure prints the seed and the source. The
/// environment variable ILDIFF_RANDOM_MINUTES makes it go on that long, with seeds nobody has seen.
/// </summary>
public sealed class RandomLoopTests(ITestOutputHelper output)
{
    private const int BatchSize = 40, Batches = 6;

    private static readonly double[][] Points = [[0.83, -0.41, 1.27, 0.35, -0.9], [-0.2, 0.77, 0.5, -1.6, 0.05], [1, 1, 0, -1, 0.5]];

    [Fact]
    public void Compiled_derivatives_are_those_of_the_tape()
    {
        int compiled = 0;
        for (int batch = 0; batch < Batches; batch++)
            compiled += Check(batch * BatchSize, batch % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release);
        const int functions = 3 * BatchSize * Batches;
        Assert.True(Writing.IsStressed || compiled >= 0.9 * functions, $"{compiled} of {functions} functions compiled");
        if (!double.TryParse(
            Environment.GetEnvironmentVariable("ILDIFF_RANDOM_MINUTES"), CultureInfo.InvariantCulture, out double minutes))
            return;
        DateTime end = DateTime.UtcNow.AddMinutes(minutes);
        int seed = Random.Shared.Next(1_000_000, int.MaxValue / 2);
        for (int batch = 0; DateTime.UtcNow < end; batch++, seed += BatchSize)
            Check(seed, batch % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release);
    }

    /// <summary>Checks some programs; gives the number of functions that compiled.</summary>
    private int Check(int firstSeed, OptimizationLevel level)
    {
        int[] seeds = [.. Enumerable.Range(firstSeed, BatchSize)];
        SourceFile[] files = [.. seeds.Select(seed => new SourceFile($"P{seed}.cs", $"namespace Programs;\n{LoopProgramWriter.Write(seed)}"))];
        Harness.Program program = Harness.Program.Compile("RandomLoops", files, level);
        using LoadedProgram original = LoadedProgram.Load(program, isCollectible: true);
        using LoadedProgram woven = LoadedProgram.Weave(program, isCollectible: true);
        foreach (CompiledOutcome outcome in woven.Report!.Compiled.Where(outcome => outcome.Obstacle != null))
            output.WriteLine($"{outcome.Method.DeclaringType.Name}.{outcome.Method.Name}: {outcome.Obstacle!.Why} at {outcome.Obstacle.Origin?.Instruction}");
        Assert.Empty(woven.PrepareAll().Refused);
        int compiled = 0;
        for (int i = 0; i < seeds.Length; i++)
        {
            string type = $"Programs.P{seeds[i]}";
            try
            {
                compiled += CompareF(original, woven, type) + CompareG(original, woven, type) + CompareH(original, woven, type);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seeds[i]}, {level}: {e.GetType().Name}: {e.Message}\n{e.StackTrace}\n{files[i].Text}");
            }
        }

        return compiled;
    }

    private static int CompareF(LoadedProgram original, LoadedProgram woven, string type)
    {
        Func<double[], double> plain = Of(original), f = Of(woven);
        foreach (double[] x in Points)
            SameValue(plain([.. x]), BothWays.ValueAndGradient(f, x).Value);
        return BothWays.IsCompiled(f) ? 1 : 0;

        Func<double[], double> Of(LoadedProgram program)
        {
            Type declaring = program.Assembly.GetType(type, throwOnError: true)!;
            return declaring.GetMethod("F")!.CreateDelegate<Func<double[], double>>(Activator.CreateInstance(declaring));
        }
    }

    /// <summary>A tape knows one NaN.</summary>
    private static void SameValue(double expected, double recorded)
    {
        if (!double.IsNaN(expected) || !double.IsNaN(recorded))
            Comparison.SameBits(expected, recorded, "recorded");
    }

    private static int CompareG(LoadedProgram original, LoadedProgram woven, string type)
    {
        var plain = original.Function<Func<double[], double[]>>(type, "G");
        var g = woven.Function<Func<double[], double[]>>(type, "G");
        foreach (double[] x in Points)
        {
            Assert.Equal(plain([.. x]), AD.ValueAndJacobian(g, x).Value);
            BothWays.CompareJacobian(g, x);
        }

        return BothWays.IsCompiled(g) ? 1 : 0;
    }

    private static int CompareH(LoadedProgram original, LoadedProgram woven, string type)
    {
        var plain = original.Function<Func<double, double, double, double>>(type, "H");
        var h = woven.Function<Func<double, double, double, double>>(type, "H");
        foreach (double[] x in Points)
        {
            var (value, gradient) = BothWays.OnTheTape(() => AD.ValueAndGradient(h, x[0], x[1], x[2]));
            var (direct, compiled) = AD.ValueAndGradient(h, x[0], x[1], x[2]);
            SameValue(plain(x[0], x[1], x[2]), value);
            Comparison.SameBits(value, direct, "H, compiled");
            BothWays.Same(gradient, compiled, "H, compiled");
        }

        return BothWays.IsCompiled(h) ? 1 : 0;
    }
}
