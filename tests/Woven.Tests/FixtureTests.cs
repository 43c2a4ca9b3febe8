using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests;

/// <summary>Every fixture compiled in one configuration, woven and compared with its oracle.</summary>
public abstract class FixtureTests(OptimizationLevel level)
{
    private readonly FixturePrograms programs = FixturePrograms.Of(level);

    public static IEnumerable<object[]> Names() => Fixtures.All.Select(fixture => new object[] { fixture.FullName });

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_is_that_of_the_unwoven_program_and_gradient_that_of_the_oracle(string name)
    {
        Fixture fixture = Fixtures.All.Single(candidate => candidate.FullName == name);
        Func<double[], double> original = programs.Original.Function(fixture), woven = programs.Woven.Function(fixture);
        double[] x = Fixtures.PointOf(original.Method.DeclaringType!);

        double value = original([.. x]);
        Comparison.SameBits(value, woven([.. x]), "woven, not recorded");
        var (recorded, gradient) = AD.ValueAndGradient(woven, x);
        Comparison.SameBits(value, recorded, "recorded");
        Comparison.SameBits(value, woven([.. x]), "woven, after a recording");

        if (fixture.Oracle == OracleKind.Dual)
            Comparison.SameGradient(Duals.Gradient(programs.OverDuals, fixture, x, value), gradient, 1e-12);
        else
            Comparison.SameGradient(Differences.Gradient(original, x), gradient, 1e-8);
    }

    [Fact]
    public void Every_woven_method_compiles_to_machine_code()
    {
        var (refused, tried) = programs.Woven.PrepareAll();
        Assert.Empty(refused);
        Assert.True(tried > Fixtures.All.Count);
    }
}

/// <summary>As a debug build compiles them.</summary>
public sealed class DebugFixtureTests() : FixtureTests(OptimizationLevel.Debug);

/// <summary>As a release build compiles them.</summary>
public sealed class ReleaseFixtureTests() : FixtureTests(OptimizationLevel.Release);
