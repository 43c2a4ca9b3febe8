using System.Text.Json;

namespace ILDiff.Tool.Tests;

/// <summary>Reports say which functions have a compiled derivative, and what stands in the way of the others, at its line.</summary>
public sealed class CompiledReportTests : Workshop
{
    // The lines are those of symbols.
    private const string Source = """
        using ILDiff;
        namespace Legacy
        {
            public static class Curve
            {
                private static readonly double[] Kept = new double[1];
                [Differentiable] public static double Square(double x) => x * x;
                [Differentiable] public static double Keep(double x)
                {
                    Store(x);
                    return x;
                }
                private static void Store(double x) =>
                    Kept[0] = x;
                public static double Elsewhere(double x, string text) => x * text.Length;
            }
        }
        """;

    private string Input() => Compile("\n#line 1\n" + Source, "Legacy", typeof(AD).Assembly.Location);

    [Fact]
    public void Json_says_of_every_function_whether_and_why_not()
    {
        using JsonDocument report = JsonDocument.Parse(ToolRun.Of("report", Input(), "--format", "json").Succeeded());
        Dictionary<string, JsonElement> methods = report.RootElement.GetProperty("types").EnumerateArray()
            .SelectMany(type => type.GetProperty("methods").EnumerateArray()).ToDictionary(method => method.GetProperty("method").GetString()!);
        JsonElement square = methods["Curve.Square(double)"].GetProperty("compiled");
        Assert.True(square.GetProperty("isCompiled").GetBoolean());
        Assert.False(square.TryGetProperty("why", out _));
        JsonElement keep = methods["Curve.Keep(double)"].GetProperty("compiled");
        Assert.False(keep.GetProperty("isCompiled").GetBoolean());
        Assert.Contains("in Curve.Store(double)", keep.GetProperty("why").GetString());
        Assert.Equal(14, keep.GetProperty("line").GetInt32());
        Assert.False(methods["Curve.Elsewhere(double, string)"].TryGetProperty("compiled", out _));
    }

    [Fact]
    public void Text_counts_them_and_shows_what_stands_in_the_way()
    {
        string text = ToolRun.Of("report", Input()).Succeeded();
        Assert.Contains("1 of 2 functions with a compiled derivative.", text);
        Assert.Matches(@"\n  Curve.Keep\(double\) Legacy.cs:14: it .* in Curve.Store\(double\)\.", text);
        Assert.DoesNotContain("Curve.Square", text);
        text = ToolRun.Of("report", Input(), "--verbose").Succeeded();
        Assert.Contains("derivative compiled", text);
        Assert.Contains("derivative not compiled Legacy.cs:14: it ", text);
    }

    [Fact]
    public void Markdown_has_a_table_of_them()
    {
        string page = ToolRun.Of("report", Input(), "--format", "markdown").Succeeded();
        Assert.Contains("## Compiled derivatives\n\n1 of 2 functions", page);
        Assert.Contains("| Curve.Square(double) | Legacy.cs:7 | compiled |  |", page);
        Assert.Contains("| Curve.Keep(double) | Legacy.cs:14 | not compiled | it ", page);
    }

    [Fact]
    public void Sarif_has_ILD0045_and_ILD0046()
    {
        using JsonDocument report = JsonDocument.Parse(ToolRun.Of("report", Input(), "--format", "sarif").Succeeded());
        (string?, int)[] results =
        [
            .. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => (
                result.GetProperty("ruleId").GetString(),
                result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32())),
        ];
        Assert.Equal([("ILD0045", 7), ("ILD0046", 14)], results);
    }
}
