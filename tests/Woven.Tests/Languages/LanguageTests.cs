using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Languages;

/// <summary>The fixtures in Visual Basic and F#, woven and compared with formulas.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Languages = ["VisualBasic", "FSharp"];

    private static readonly OptimizationLevel[] Levels = [OptimizationLevel.Debug, OptimizationLevel.Release];

    public static IEnumerable<object[]> Programs() =>
        from language in Languages from level in Levels select new object[] { language, level };

    public static IEnumerable<object[]> Functions() =>
        from language in Languages
        from level in Levels
        from function in ForeignPrograms.Functions(language)
        select new object[] { language, level, function.FullName };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Value_is_that_of_the_unwoven_program_and_gradient_that_of_the_formula(
        string language, OptimizationLevel level, string name)
    {
        ForeignPrograms programs = ForeignPrograms.Of(language, level);
        Fixture function = ForeignPrograms.Functions(language).Single(candidate => candidate.FullName == name);
        Func<double[], double> woven = programs.Woven.Function(function);
        double[] x = Fixtures.PointOf(woven.Method.DeclaringType!);

        double value = programs.Original.Function(function)([.. x]);
        Comparison.SameBits(value, woven([.. x]), "woven, not recorded");
        var (recorded, gradient) = BothWays.ValueAndGradient(woven, x);
        Comparison.SameBits(value, recorded, "recorded");
        Comparison.SameBits(value, woven([.. x]), "woven, after a recording");
        Comparison.SameGradient(Duals.Gradient(programs.OverDuals, function, x, value), gradient, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_woven_method_compiles_to_machine_code(string language, OptimizationLevel level)
    {
        var (refused, tried) = ForeignPrograms.Of(language, level).Woven.PrepareAll();
        Assert.Empty(refused);
        Assert.True(tried > ForeignPrograms.Functions(language).Count());
    }

    [Theory]
    [InlineData("Applied", "PrintFormatToString")]
    [InlineData("HandedOn", "PrintFormatToString")]
    [InlineData("PowerOfInteger", "PowDouble")]
    public void What_FSharps_library_would_do_with_active_values_is_refused(string function, string callee)
    {
        foreach (OptimizationLevel level in Levels)
        {
            Func<double[], double> woven = ForeignPrograms.Of("FSharp", level).Woven
                .Function<Func<double[], double>>("Fixtures.FSharp.Refused", function);
            var refusal = Assert.Throws<NotDifferentiableException>(() => AD.Gradient(woven, [1.3, 0.7, 2.1]));
            Assert.Contains(callee, refusal.Callee);
            Assert.Contains(function, refusal.Caller);
            Assert.Contains("Refused.fs", refusal.Location);
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_function_has_a_formula(string language, OptimizationLevel level)
    {
        IEnumerable<string> functions =
            from type in ForeignPrograms.Of(language, level).Original.Assembly.GetTypes()
            where type.IsVisible && type.Name != "Refused"
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where !method.Name.Contains('@') && method.ReturnType == typeof(double) &&
                method.GetParameters().Select(p => p.ParameterType).SequenceEqual([typeof(double[])])
            select $"{type.FullName}.{method.Name}"; // F# names what it adds with @
        Assert.Equal(
            functions.Order(StringComparer.Ordinal),
            ForeignPrograms.Functions(language).Select(function => function.FullName).Order(StringComparer.Ordinal));
    }
}
