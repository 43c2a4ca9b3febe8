using System.Globalization;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>
/// Random programs against dual numbers. A failure prints the seed and the source. The environment variable
/// ILDIFF_RANDOM_MINUTES makes it go on that long, with seeds nobody has seen.
/// </summary>
public sealed class RandomProgramTests
{
    private const int BatchSize = 50, Batches = 6;

    private static readonly double[] At = [0.83, -0.41, 1.27];

    [Fact]
    public void Random_programs_have_the_values_of_the_compiler_and_the_gradients_of_dual_numbers()
    {
        for (int batch = 0; batch < Batches; batch++)
            Check(batch * BatchSize, batch % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release);
        if (!double.TryParse(
            Environment.GetEnvironmentVariable("ILDIFF_RANDOM_MINUTES"), CultureInfo.InvariantCulture, out double minutes))
            return;
        DateTime end = DateTime.UtcNow.AddMinutes(minutes);
        int seed = Random.Shared.Next(1_000_000, int.MaxValue / 2);
        for (int batch = 0; DateTime.UtcNow < end; batch++, seed += BatchSize)
            Check(seed, batch % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release);
    }

    private static void Check(int firstSeed, OptimizationLevel level)
    {
        int[] seeds = [.. Enumerable.Range(firstSeed, BatchSize)];
        SourceFile[] files =
        [
            .. seeds.Select(seed => new SourceFile($"P{seed}.cs", $"namespace Programs;\n{ProgramWriter.Write(seed)}")),
        ];
        Harness.Program program = Harness.Program.Compile("Random", files, level);
        using LoadedProgram original = LoadedProgram.Load(program, isCollectible: true);
        using LoadedProgram woven = LoadedProgram.Weave(program, isCollectible: true);
        using LoadedProgram overDuals = LoadedProgram.Load(Duals.Compile("Random", files, level), isCollectible: true);
        Assert.Empty(woven.PrepareAll().Refused);
        for (int i = 0; i < seeds.Length; i++)
        {
            try
            {
                Compare(new Fixture($"Programs.P{seeds[i]}", "F", OracleKind.Dual), original, woven, overDuals, seeds[i]);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seeds[i]}, {level}: {e.GetType().Name}: {e.Message}\n{e.StackTrace}\n{files[i].Text}");
            }
        }
    }

    private static void Compare(Fixture fixture, LoadedProgram original, LoadedProgram woven, LoadedProgram overDuals, int seed)
    {
        double value = original.Function(fixture)([.. At]);
        Comparison.SameBits(value, woven.Function(fixture)([.. At]), "woven, not recorded");
        var (recorded, gradient) = BothWays.ValueAndGradient(woven.Function(fixture), At);
        Comparison.SameBits(value, recorded, "recorded");

        // Forward and reverse mode round differently, and long programs amplify that.
        double[] expected = Duals.Gradient(overDuals, fixture, At, value);
        double scale = Math.Max(1, expected.Max(Math.Abs));
        Comparison.SameGradient([.. expected.Select(d => d / scale)], [.. gradient.Select(d => d / scale)], 1e-10);
        if (seed % 3 == 0) // they take longer than all the rest
            Modes.Compare(original.Function(fixture), woven.Function(fixture), Modes.Around(At, 7));
    }
}
