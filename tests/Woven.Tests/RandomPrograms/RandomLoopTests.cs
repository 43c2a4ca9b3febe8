using System.Globalization;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>
/// Random programs of loops and arrays: compiled derivatives against the tape's. A failure prints the seed and a program made
/// smaller. The environment variable ILDIFF_RANDOM_MINUTES makes it go on that long, with seeds nobody has seen;
/// ILDIFF_RANDOM_SEED makes it look at one.
/// </summary>
public sealed class RandomLoopTests(ITestOutputHelper output)
{
    private const int BatchSize = 30, Batches = 4;

    private static readonly double[][] Points = [[0.83, -0.41, 1.27, 0.35, -0.9], [-0.2, 0.77, 0.5, -1.6, 0.05], [1, 1, 0, -1, 0.5]];

    [Fact]
    public void Compiled_derivatives_are_those_of_the_tape()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("ILDIFF_RANDOM_SEED"), CultureInfo.InvariantCulture, out int one))
        {
            Check([one], OptimizationLevel.Release);
            return;
        }

        int compiled = 0;
        for (int batch = 0; batch < Batches; batch++)
            compiled += Check(Enumerable.Range(batch * BatchSize, BatchSize), LevelOf(batch));
        const int functions = 3 * BatchSize * Batches;
        Assert.True(Writing.IsStressed || compiled >= 0.9 * functions, $"{compiled} of {functions} functions compiled");
        if (!double.TryParse(
            Environment.GetEnvironmentVariable("ILDIFF_RANDOM_MINUTES"), CultureInfo.InvariantCulture, out double minutes))
            return;
        DateTime end = DateTime.UtcNow.AddMinutes(minutes);
        int seed = Random.Shared.Next(1_000_000, int.MaxValue / 2);
        for (int batch = 0; DateTime.UtcNow < end; batch++, seed += BatchSize)
            Check(Enumerable.Range(seed, BatchSize), LevelOf(batch));
    }

    private static OptimizationLevel LevelOf(int batch) => batch % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release;

    /// <summary>Checks some programs; gives the number of functions that compiled.</summary>
    private int Check(IEnumerable<int> seeds, OptimizationLevel level)
    {
        Dictionary<string, string> sources = seeds.ToDictionary(seed => $"P{seed}", LoopProgramWriter.Write);
        using var programs = new LoopPrograms(sources, level);
        foreach (string obstacle in programs.Obstacles)
            output.WriteLine(obstacle);
        Dictionary<string, string> failures = [];
        int compiled = 0;
        foreach (string name in sources.Keys)
        {
            if (programs.Failure(name, Points) is { } failure)
                failures.Add(name, failure);
            compiled += programs.Compiled(name);
        }

        if (failures.Count == 0)
            return compiled;
        string shortest = failures.Keys.MinBy(name => sources[name].Length)!;
        string reduced = Reduction.Of(sources[shortest], source => Fails(shortest, source, level), DateTime.UtcNow.AddMinutes(2));
        string seen = string.Join("\n", failures.Select(failure => $"{failure.Key}, {level}: {failure.Value}"));
        Assert.Fail($"{seen}\n{shortest}:\n{reduced}");
        return 0;
    }

    private static bool Fails(string name, string source, OptimizationLevel level)
    {
        try
        {
            using var programs = new LoopPrograms(new Dictionary<string, string> { [name] = source }, level);
            return programs.Failure(name, Points) != null;
        }
        catch (InvalidOperationException)
        {
            return false; // is no program
        }
    }
}
