using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Adjoints;

/// <summary>
/// Which fixtures have a compiled gradient: the others are listed in Obstacles.txt, with what stands in the way. With the
/// environment variable ILDIFF_WRITE_DOCS=1 the test writes the list.
/// </summary>
public sealed class ObstacleTests
{
    private static string Location => Path.Combine(Root(), "tests", "Woven.Tests", "Adjoints", "Obstacles.txt");

    [Fact]
    public void Fixtures_without_a_compiled_gradient_are_listed()
    {
        string[] obstacles = [.. Outcomes(OptimizationLevel.Release).Where(outcome => outcome.Why != null)
            .Select(outcome => $"{outcome.Function}: {outcome.Why}").Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            File.WriteAllLines(Location, obstacles);
        Assert.Equal(File.ReadLines(Location), obstacles);
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Most_fixtures_have_one(OptimizationLevel level)
    {
        List<(string Function, string? Why)> outcomes = Outcomes(level);
        int compiled = outcomes.Count(outcome => outcome.Why == null);
        Assert.True(compiled >= 0.45 * Fixtures.All.Count, $"{compiled} of {Fixtures.All.Count} functions compiled");
        Assert.Equal(Fixtures.All.Count, outcomes.Count);
        Assert.DoesNotContain(outcomes, outcome => outcome.Why?.Contains("fault of ILDiff", StringComparison.Ordinal) == true);
    }

    private static List<(string Function, string? Why)> Outcomes(OptimizationLevel level)
    {
        Dictionary<string, string> fixtures = Fixtures.All.ToDictionary(
            fixture => $"System.Double {fixture.Type}::{fixture.Method}(System.Double[])", fixture => fixture.FullName);
        return [.. FixturePrograms.Of(level).Woven.Report!.Compiled.Where(outcome => fixtures.ContainsKey(outcome.FullName))
            .Select(outcome => (fixtures[outcome.FullName], outcome.Why))];
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ILDiff.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
