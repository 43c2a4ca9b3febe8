using System.Globalization;
using System.Text;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests;

/// <summary>Methods of sizes that generators write, and recursion as deep as the stack bears.</summary>
public sealed class LargeMethodTests
{
    private static readonly double[] X = [1.3, 0.7, 2.1];

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Thousands_of_statements_with_a_variable_each(OptimizationLevel level) => Check(Statements(3000), level);

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Thousands_of_branches_far_apart(OptimizationLevel level) => Check(Branches(1500), level);

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Hundreds_of_cases_and_handlers(OptimizationLevel level) => Check(Cases(300), level);

    [Fact]
    public void An_expression_nested_hundreds_deep() => Check(
        $"return {Repeat(400, i => $"(x[{i % 3}] + 0.5 * ")}1{new string(')', 400)};", OptimizationLevel.Release);

    [Fact]
    public void Recursion_thousands_of_calls_deep()
    {
        const string source = """
            namespace Large;

            public static class Program
            {
                public static double F(double[] x) => Power(x[0] * 0.5 + 0.351, 4000) + x[1];

                private static double Power(double x, int n) => n == 0 ? 1 : x * Power(x, n - 1);
            }
            """;
        Func<double[], double> f = LoadedProgram.Weave(Harness.Program.Compile(
            "Deep", [new SourceFile("Deep.cs", source)], OptimizationLevel.Debug)).Function<Func<double[], double>>("Large.Program", "F");
        double value = f([.. X]), root = (X[0] * 0.5) + 0.351;
        var (recorded, gradient) = BothWays.ValueAndGradient(f, X);
        Comparison.SameBits(value, recorded, "recorded");
        Comparison.SameGradient([4000 * 0.5 * (value - X[1]) / root, 1, 0], gradient, 1e-10);
    }

    private static void Check(string body, OptimizationLevel level)
    {
        SourceFile[] files =
        [
            new("Large.cs", $"namespace Large;\npublic static class Program {{ public static double F(double[] x) {{\n{body}\n}} }}"),
        ];
        var program = Harness.Program.Compile("Large", files, level);
        var function = new Fixture("Large.Program", "F", OracleKind.Dual);
        LoadedProgram woven = LoadedProgram.Weave(program);
        Assert.Empty(woven.PrepareAll().Refused);

        double value = LoadedProgram.Load(program).Function(function)([.. X]);
        Func<double[], double> f = woven.Function(function);
        Comparison.SameBits(value, f([.. X]), "woven, not recorded");
        var (recorded, gradient) = BothWays.ValueAndGradient(f, X);
        Comparison.SameBits(value, recorded, "recorded");
        LoadedProgram oracle = LoadedProgram.Load(Duals.Compile("Large", files, level));
        Comparison.SameGradient(Duals.Gradient(oracle, function, X, value), gradient, 1e-12);
    }

    private static string Statements(int count) =>
        $"double v0 = x[0];\n{Repeat(count, i => $"double v{i + 1} = v{i} * 0.9 + x[{i % 3}] * {Number(i)};\n")}return v{count};";

    private static string Branches(int count) => $$"""
        double s = 1;
        for (int n = 0; n < 3; n++)
        {
            if (s > 1e6) return s;
        {{Repeat(count, i => $"if (s > {Number(i)}) s = s * 0.8 + x[{i % 3}]; else if (s < x[{i % 3}]) s += x[1]; else s *= x[0];\n")}}
        }
        return s;
        """;

    private static string Cases(int count) => $$"""
        double s = x[2];
        for (int n = 0; n < {{count}}; n++)
        {
            switch (n)
            {
        {{Repeat(count, i => $"case {i}: try {{ s = s * 0.7 + x[{i % 3}] * {Number(i)}; if (s < x[1]) throw new Exception(); }} catch (Exception) when (s > {Number(i)} - 1) {{ s += x[0]; }} finally {{ s *= 0.99; }} break;\n")}}
            }
        }
        return s;
        """;

    private static string Number(int i) => (0.1 + (i % 7 * 0.3)).ToString("R", CultureInfo.InvariantCulture);

    private static string Repeat(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++)
            all.Append(text(i));
        return all.ToString();
    }
}
