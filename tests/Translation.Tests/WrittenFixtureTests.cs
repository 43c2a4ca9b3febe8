using System.Numerics;
using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Translation.Tests;

/// <summary>Every fixture that translates, written as a method again, gives the same bits; with tangents, the derivative that the
/// tape gives along the same direction.</summary>
public abstract class WrittenFixtureTests(OptimizationLevel level)
{
    private static readonly Dictionary<OptimizationLevel, (WrittenProgram Written, LoadedProgram Woven)> Programs = [];

    public static IEnumerable<object[]> Names() => Fixtures.Names(refused: false);

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_gives_the_same_bits(string name)
    {
        WrittenProgram program = Program().Written;
        MethodInfo original = program.Original(Fixtures.Named(name));
        if (program.Again(Fixtures.Named(name)) is not { } again)
            return;
        double[] x = Fixtures.PointOf(original.DeclaringType!);
        Assert.Equal(
            Outcomes.Of(arguments => Outcomes.Invoke(original, null, arguments), x),
            Outcomes.Of(arguments => Outcomes.Invoke(again, null, arguments), x));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tangent_is_the_gradient_times_the_direction(string name)
    {
        Fixture fixture = Fixtures.Named(name);
        var (written, woven) = Program();
        Func<double[], double> function = woven.Function(fixture);
        double[] x = Fixtures.PointOf(function.Method.DeclaringType!);
        double[] direction = [.. x.Select((_, i) => Math.Cos((3 * i) + 1))];
        var found = written.Tangent(fixture, [.. x], [.. direction]);
        if (found == null)
            return;
        var (value, gradient) = AD.ValueAndGradient(function, x);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(found.Value.Value));
        Same(gradient, i => direction[i], found.Value.Tangent);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tangents_along_several_directions_are_those_along_each(string name)
    {
        Fixture fixture = Fixtures.Named(name);
        var (written, woven) = Program();
        Func<double[], double> function = woven.Function(fixture);
        double[] x = Fixtures.PointOf(function.Method.DeclaringType!);
        double[][] directions = [.. x.Select((_, i) => (double[])[.. Enumerable.Range(0, Vector<double>.Count).Select(lane => Math.Cos((3 * i) + lane))])];
        var found = written.Tangents(fixture, [.. x], [.. directions.Select(lanes => new Vector<double>(lanes))]);
        if (found == null)
            return;
        var (value, gradient) = AD.ValueAndGradient(function, x);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(found.Value.Value));
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            Same(gradient, i => directions[i][lane], found.Value.Tangents[lane]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tangents_of_a_gradient_are_the_Hessian_times_the_direction(string name)
    {
        Fixture fixture = Fixtures.Named(name);
        var (written, woven) = Program();
        Func<double[], double> function = woven.Function(fixture);
        double[] x = Fixtures.PointOf(function.Method.DeclaringType!);
        double[] direction = [.. x.Select((_, i) => Math.Cos((3 * i) + 1))];
        if (written.Product(fixture, [.. x], [.. direction]) is not var (gradient, product) || gradient.Concat(product).Any(double.IsNaN))
            return;
        double[] expected = AD.HessianVectorProduct(function, x, direction);
        for (int i = 0; i < x.Length; i++)
        {
            double scale = Math.Max(1, expected.Max(Math.Abs));
            Assert.True(Math.Abs(expected[i] - product[i]) <= 1e-11 * scale, $"component {i}: {product[i]:R} instead of {expected[i]:R}");
        }
    }

    [Fact]
    public void Most_that_translate_have_tangents()
    {
        WrittenProgram program = Program().Written;
        Fixture[] fixtures = [.. Fixtures.All.Where(fixture => program.Again(fixture) != null)];
        Assert.True(fixtures.Length > 100, $"{fixtures.Length} of {Fixtures.All.Count} translate");
        foreach (string kind in (string[])["Tangent", "Tangents", "Product"])
        {
            int count = fixtures.Count(fixture => program.Has(fixture, kind));
            Assert.True(count > fixtures.Length / 2, $"{count} of {fixtures.Length} have {kind}");
        }
    }

    /// <summary>Fails unless a tangent is the product, but for rounding. Where the tape's conventions make a number of a NaN, AD takes the tape.</summary>
    private static void Same(double[] gradient, Func<int, double> direction, double tangent)
    {
        if (double.IsNaN(tangent))
            return;
        double product = 0, size = 1;
        for (int i = 0; i < gradient.Length; i++)
        {
            product += gradient[i] * direction(i);
            size += Math.Abs(gradient[i] * direction(i));
        }

        Assert.True(product.Equals(tangent) || Math.Abs(product - tangent) <= 1e-12 * size, $"{tangent:R} instead of {product:R}");
    }

    private (WrittenProgram Written, LoadedProgram Woven) Program()
    {
        lock (Programs)
        {
            if (!Programs.TryGetValue(level, out var programs))
            {
                programs = (new WrittenProgram(level), LoadedProgram.Weave(Woven.Tests.Harness.Program.Compile("Fixtures", Fixtures.Sources, level)));
                Programs.Add(level, programs);
            }

            return programs;
        }
    }
}

/// <summary>As a debug build compiles them.</summary>
public sealed class DebugWrittenFixtureTests() : WrittenFixtureTests(OptimizationLevel.Debug);

/// <summary>As a release build compiles them.</summary>
public sealed class ReleaseWrittenFixtureTests() : WrittenFixtureTests(OptimizationLevel.Release);
