using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests;

/// <summary>Every fixture in every mode: replays at other points, lanes, files, optimised, and the second derivatives.</summary>
public sealed class ModesTests
{
    private static readonly FixturePrograms Programs = FixturePrograms.Of(OptimizationLevel.Release);

    public static IEnumerable<object[]> Recordable() => Fixtures.Names(refused: false);

    [Theory]
    [MemberData(nameof(Recordable))]
    public void Modes_agree_with_one_another(string name)
    {
        Fixture fixture = Fixtures.Named(name);
        Func<double[], double> original = Programs.Original.Function(fixture), woven = Programs.Woven.Function(fixture);
        double[] x = Fixtures.PointOf(original.Method.DeclaringType!);
        Modes.Compare(original, woven, Modes.Around(x, 5));
    }
}
