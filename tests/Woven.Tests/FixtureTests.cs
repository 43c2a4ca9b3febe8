using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests;

/// <summary>Every fixture compiled in one configuration, woven and compared with its oracle.</summary>
public abstract class FixtureTests(OptimizationLevel level)
{
    private readonly FixturePrograms programs = FixturePrograms.Of(level);

    public static IEnumerable<object[]> Recordable() => Fixtures.Names(refused: false);

    public static IEnumerable<object[]> Refused() => Fixtures.Names(refused: true);

    [Theory]
    [MemberData(nameof(Recordable))]
    public void Value_is_that_of_the_unwoven_program_and_gradient_that_of_the_oracle(string name)
    {
        Fixture fixture = Fixtures.Named(name);
        Func<double[], double> original = programs.Original.Function(fixture), woven = programs.Woven.Function(fixture);
        double[] x = Fixtures.PointOf(original.Method.DeclaringType!);

        double value = original([.. x]);
        Comparison.SameBits(value, woven([.. x]), "woven, not recorded");
        var (recorded, gradient) = BothWays.ValueAndGradient(woven, x);
        Comparison.SameBits(value, recorded, "recorded");
        Comparison.SameBits(value, woven([.. x]), "woven, after a recording");
        Comparison.SameBits(value, WhileAnotherThreadRecords(() => woven([.. x])), "woven, while another thread records");

        if (fixture.Oracle == OracleKind.Dual)
            Comparison.SameGradient(Duals.Gradient(programs.OverDuals, fixture, x, value), gradient, 1e-12);
        else
            Comparison.SameGradient(Differences.Gradient(original, x), gradient, 1e-8);
    }

    private static double WhileAnotherThreadRecords(Func<double> f)
    {
        using var recording = Recording.Start();
        // A thread of its own: who waits for a task of the pool may run it himself.
        return Task.Factory.StartNew(f, TaskCreationOptions.LongRunning).GetAwaiter().GetResult();
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_derivative_is_an_error_with_file_and_line(string name)
    {
        Fixture fixture = Fixtures.Named(name);
        Func<double[], double> original = programs.Original.Function(fixture), woven = programs.Woven.Function(fixture);
        double[] x = Fixtures.PointOf(original.Method.DeclaringType!);

        Comparison.SameBits(original([.. x]), woven([.. x]), "woven, not recorded");
        var error = Assert.Throws<NotDifferentiableException>(() => BothWays.ValueAndGradient(woven, x));
        Assert.Matches($@"{fixture.Method}.* at {fixture.Type.Split('.')[^1]}\.cs:\d+", error.Message);
        Comparison.SameBits(original([.. x]), woven([.. x]), "woven, after the error");
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
