using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ILDiff.Tool.Tests;

public sealed class ReportTests : Workshop
{
    private const string LibrarySource = """
        public static class Library
        {
            public static double Half(double x) => x / 2;
            public static void Keep(object x) { }
        }
        """;

    // The lines are those of symbols.
    private const string Source = """
        using System.Threading.Tasks; using System.Runtime.InteropServices; using ILDiff;
        namespace Legacy
        {
            public static class Curve
            {
                public static double Rate(double t) => Library.Half(t) + Library.Half(t);
                public static int Count(int n) => n + 1;
                [NotDifferentiable] public static double Passive(double t) => t * t;
                public static double Ruled(double t) => t * t;
                [DerivativeOf(typeof(Curve), "Ruled")] public static double RuledPartial(double t) => 2 * t;
                public static async Task<double> Later(double t) { await Task.Yield(); return t * t; }
                [DllImport("missing")] public static extern double Native(double t);
                public static double Open(Func<double, double> f, double t) => f(t);
                public static int Cut(double t) => (int)t;
                public static unsafe double Pointer(delegate*<double, double> f, double t) => f(t);
                public static void Object(double t) => Library.Keep(new double[] { t });
                public static Func<double, double> Lambda(double t) => x => x * t;
                public static double Calls(double t) => Native(t);
            }
            public interface IShape { double Area(); }
            namespace Inner { public class Plain { public int Number; } }
        }
        """;

    private string Input()
    {
        string library = Compile(LibrarySource, "Library");
        return Compile("\n#line 1\n" + Source, "Legacy", library, typeof(AD).Assembly.Location);
    }

    [Fact]
    public void Json_says_of_every_method_what_was_done_and_why()
    {
        using JsonDocument report = Json("--format", "json");
        Assert.Equal("Legacy", report.RootElement.GetProperty("assembly").GetString());
        Dictionary<string, JsonElement> methods = Methods(report);

        Assert.Equal("recorded", Outcome("Curve.Rate(double)"));
        Assert.Equal("same", Outcome("Curve.Count(int)"));
        Assert.Equal("passive", Outcome("Curve.Passive(double)"));
        Assert.Equal("rule", Outcome("Curve.Ruled(double)"));
        Assert.Contains("RuledPartial", Why("Curve.Ruled(double)"));
        Assert.Equal("refused", Outcome("Curve.Later(double)"));
        Assert.Contains("async", Why("Curve.Later(double)"));
        Assert.Equal("notWoven", Outcome("Curve.Native(double)"));
        Assert.Contains("missing", Why("Curve.Native(double)"));
        Assert.Equal("withoutCode", Outcome("IShape.Area()"));
        Assert.Equal("recorded", Outcome("a lambda in Curve.Lambda"));

        Assert.Equal(["guarded Library.Half(double) ILD0004 6", "guarded Library.Half(double) ILD0004 6"], Places("Curve.Rate(double)"));
        Assert.Equal(["open the delegate Func<double, double> ILD0041 13"], Places("Curve.Open(Func<double, double>, double)"));
        Assert.Equal(["cut the conversion conv.i4 ILD0043 14"], Places("Curve.Cut(double)"));
        Assert.StartsWith("refused Curve.Pointer", Assert.Single(Places(methods.Keys.Single(name => name.StartsWith("Curve.Pointer", StringComparison.Ordinal)))));
        Assert.Equal(["guardedObject Library.Keep(object) ILD0040 16"], Places("Curve.Object(double)"));
        Assert.Equal(["guarded Curve.Native(double) ILD0004 18"], Places("Curve.Calls(double)"));
        Assert.Contains("not woven", methods["Curve.Rate(double)"].GetProperty("places")[0].GetProperty("why").GetString());
        Assert.Contains("native", methods["Curve.Calls(double)"].GetProperty("places")[0].GetProperty("why").GetString());

        string Outcome(string method) => methods[method].GetProperty("outcome").GetString()!;
        string Why(string method) => methods[method].GetProperty("why").GetString()!;
        string[] Places(string method) =>
        [
            .. methods[method].GetProperty("places").EnumerateArray().Select(place =>
                $"{place.GetProperty("kind").GetString()} {place.GetProperty("member").GetString()} {place.GetProperty("code").GetString()} {place.GetProperty("line").GetInt32()}"),
        ];
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Loops_that_doubles_end_are_pointed_at_and_others_are_not(OptimizationLevel level)
    {
        const string source = """
            public static class Loops
            {
                public static double Bisection(Func<double, double> f, double low, double high)
                {
                    while (high - low > 1e-12) { double middle = (low + high) / 2; if (f(middle) > 0) high = middle; else low = middle; }
                    return low;
                }
                public static double Signs(Func<double, double> f, double x)
                {
                    for (double d = 1; d > 1e-15; d /= 2) x += d * Math.Sign(f(x));
                    return x;
                }
                public static double Golden(Func<double, double> f, double low, double high)
                {
                    while (high - low > 1e-9)
                    {
                        double x = low + 0.382 * (high - low), y = high - 0.382 * (high - low);
                        if (f(x) < f(y)) high = y; else low = x;
                    }
                    return (low + high) / 2;
                }
                public static double Series(double x)
                {
                    double sum = 1, term = 1;
                    for (int n = 1; Math.Abs(term) > 1e-16; n++) { term *= x / n; sum += term; }
                    return sum;
                }
                public static double Newton(Func<double, double> f, double x)
                {
                    for (int i = 0; i < 50; i++) { double step = f(x); x -= step; if (Math.Abs(step) < 1e-12) return x; }
                    throw new InvalidOperationException();
                }
                public static double Flag(Func<double, double> f, double x)
                {
                    bool isDone = false;
                    do { double next = f(x); if (Math.Abs(next - x) < 1e-9) isDone = true; x = next; } while (!isDone);
                    return x;
                }
                public static double Question(Func<double, double> f, double x) { while (!IsNear(x, f(x))) x = f(x); return x; }
                private static bool IsNear(double x, double y) => Math.Abs(x - y) < 1e-9;

                public static double Sum(double[] x) { double sum = 0; for (int i = 0; i < x.Length; i++) sum += x[i]; return sum; }
                public static double Largest(double[] x) { double most = x[0]; foreach (double v in x) if (v > most) most = v; return most; }
                public static int Search(double[] x, double v) { int i = 0; while (x[i] < v) i++; return i; }
                public static double Straight(double x) { if (x > 1) x = 2 * x; return x; }
                public static double Read(Func<bool> more, double x) { while (more()) x *= 2; return x; }
            }
            """;
        string input = Compile(source, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level), new EmitOptions(), "Loops");
        using JsonDocument report = JsonDocument.Parse(ToolRun.Of("report", input, "--format", "json").Succeeded());
        string[] Found(string kind, string code) =>
        [
            .. Methods(report).Where(method => method.Value.GetProperty("places").EnumerateArray().Any(place =>
                (place.GetProperty("kind").GetString(), place.GetProperty("code").GetString()) == (kind, code)))
                .Select(method => method.Key.Split('(')[0]),
        ];
        Assert.Equal(["Loops.Bisection", "Loops.Signs", "Loops.Golden"], Found("search", "ILD0009"));
        Assert.Equal(["Loops.Series", "Loops.Newton", "Loops.Flag", "Loops.Question"], Found("iteration", "ILD0044"));
    }

    [Fact]
    public void A_method_that_another_assembly_replaces_has_its_own_derivative()
    {
        string input = Compile("namespace Legacy { public static class Curve { public static double Root(double x) => x * x; } }", "Legacy");
        string replacing = Compile(
            """
            using ILDiff;
            public static class Replacing { [Replaces(typeof(Legacy.Curve), "Root")] public static double Root(double x) => 3 * x; }
            """,
            "Replacing", input, typeof(AD).Assembly.Location);
        using JsonDocument report = JsonDocument.Parse(ToolRun.Of("report", input, "--format", "json", "--replacements", replacing).Succeeded());
        JsonElement method = Methods(report)["Curve.Root(double)"];
        Assert.Equal("rule", method.GetProperty("outcome").GetString());
        Assert.Contains("Replacing.Root(double)", method.GetProperty("why").GetString());
    }

    [Fact]
    public void Counts_add_up()
    {
        using JsonDocument report = Json("--format", "json");
        JsonElement[] types = [.. report.RootElement.GetProperty("types").EnumerateArray()];
        foreach (string group in (string[])["methods", "places"])
        {
            foreach (JsonProperty count in report.RootElement.GetProperty("summary").GetProperty(group).EnumerateObject())
                Assert.Equal(count.Value.GetInt32(), types.Sum(type => type.GetProperty("summary").GetProperty(group).GetProperty(count.Name).GetInt32()));
        }

        Assert.Equal(
            types.Sum(type => type.GetProperty("methods").GetArrayLength()),
            report.RootElement.GetProperty("summary").GetProperty("methods").EnumerateObject().Sum(count => count.Value.GetInt32()));
    }

    [Fact]
    public void Sarif_has_the_structure_that_its_schema_demands()
    {
        using JsonDocument report = Json("--format", "sarif");
        JsonElement root = report.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(root.GetProperty("$schema").GetString(), UriKind.Absolute));
        JsonElement run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("ildiff", driver.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("semanticVersion").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        foreach (JsonElement rule in rules)
        {
            Assert.Matches("^ILD[0-9]{4}$", rule.GetProperty("id").GetString());
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        }

        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        foreach (JsonElement result in results)
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            foreach (JsonElement location in result.GetProperty("locations").EnumerateArray())
            {
                JsonElement place = location.GetProperty("physicalLocation");
                Assert.Equal("file:///src/Legacy.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
                Assert.InRange(place.GetProperty("region").GetProperty("startLine").GetInt32(), 1, 30);
                Assert.Equal("function", location.GetProperty("logicalLocations")[0].GetProperty("kind").GetString());
            }
        }

        Assert.Equal(
            ["ILD0004", "ILD0005", "ILD0040", "ILD0041", "ILD0042", "ILD0043", "ILD0045"],
            results.Select(result => result.GetProperty("ruleId").GetString()).Distinct().Order());
        Assert.Equal(3, results.Count(result => result.GetProperty("ruleId").GetString() == "ILD0004"));
        JsonElement cut = rules.Single(rule => rule.GetProperty("id").GetString() == "ILD0043");
        Assert.Contains("\n\n```csharp\nusing ILDiff;\n", cut.GetProperty("help").GetProperty("markdown").GetString());
        Assert.All(
            results.Where(result => result.GetProperty("ruleId").GetString() is "ILD0004" or "ILD0005"),
            result => Assert.Equal("warning", result.GetProperty("level").GetString()));
    }

    private static readonly string[] Levels = ["error", "warning", "note"];

    [Fact]
    public void Text_has_totals_and_names_what_is_guarded()
    {
        string text = ToolRun.Of("report", Input()).Succeeded();
        Assert.StartsWith("Legacy: 18 methods: ", text);
        Assert.Matches(@"\n  guarded +3 +throws if an active value goes in", text);
        Assert.Matches(@"\n  refused +1 +[\d.]+\n", text);
        Assert.Matches(@"\n  Library.Half\(double\) +2 +the assembly Library is not woven.", text);
        Assert.Matches(@"\n  Legacy.Curve +\d+ +\d+ +1 +3 +1 +1", text);
        Assert.DoesNotContain("Legacy.Inner.Plain", text);
        Assert.Contains("--verbose", text);
    }

    [Fact]
    public void Text_shows_methods_with_their_places_when_asked()
    {
        string text = ToolRun.Of("report", Input(), "--filter", "Legacy.Curve.Rate").Succeeded();
        Assert.Contains("Curve.Rate(double) Legacy.cs:6 recorded", text);
        Assert.Contains("guarded Legacy.cs:6 Library.Half(double) (2 times): the assembly Library is not woven.", text);
        Assert.DoesNotContain("Curve.Cut", text);
        Assert.Contains("Curve.Count(int) Legacy.cs:7 nothing to record", ToolRun.Of("report", Input(), "--verbose").Succeeded());
        Assert.Contains("a lambda in Curve.Lambda", ToolRun.Of("report", Input(), "--filter", "*.Lambda").Succeeded());
    }

    [Fact]
    public void A_filter_that_names_nothing_is_refused_with_what_was_perhaps_meant()
    {
        ToolRun run = ToolRun.Of("report", Input(), "--filter", "Legacy.Curve.Rat");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean 'Legacy.Curve.Rate'", run.Error);
    }

    [Fact]
    public void Markdown_is_tables()
    {
        string page = ToolRun.Of("report", Input(), "--format", "markdown", "--verbose").Succeeded();
        Assert.StartsWith("# Legacy\n\n18 methods: ", page);
        Assert.Contains("| Library.Half(double) | 2 | the assembly Library is not woven. |", page);
        Assert.Contains("| Curve.Count(int) | Legacy.cs:7 | nothing to record |  |", page);
        Assert.Contains("| → the delegate Func&lt;double, double> | Legacy.cs:13 | open |", page);
        int columns = 0;
        foreach (string line in page.Split('\n'))
        {
            if (line.StartsWith("| ---", StringComparison.Ordinal))
                columns = line.Count(letter => letter == '|');
            else if (line.StartsWith('|') && columns > 0)
                Assert.Equal(columns, line.Count(letter => letter == '|'));
            else
                columns = 0;
        }
    }

    [Fact]
    public void A_file_takes_the_report()
    {
        string input = Input();
        Assert.Empty(ToolRun.Of("report", input, "--format", "sarif", "-o", In("report.sarif")).Succeeded());
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(In("report.sarif")));
        Assert.Equal("2.1.0", report.RootElement.GetProperty("version").GetString());
        ToolRun.Of("report", input, "-o", In("report.txt")).Succeeded();
        Assert.StartsWith("Legacy: 18 methods: ", File.ReadAllText(In("report.txt")));
    }

    [Fact]
    public void Only_what_is_named_is_reported_as_woven()
    {
        using JsonDocument report = Json("--format", "json", "--methods", "Legacy.Curve.Rate");
        Dictionary<string, string> outcomes = report.RootElement.GetProperty("types").EnumerateArray()
            .SelectMany(type => type.GetProperty("methods").EnumerateArray())
            .ToDictionary(method => method.GetProperty("method").GetString()!, method => method.GetProperty("outcome").GetString()!);
        Assert.Equal("recorded", outcomes["Curve.Rate(double)"]);
        Assert.Equal("notWoven", outcomes["Curve.Cut(double)"]);
    }

    private static Dictionary<string, JsonElement> Methods(JsonDocument report) => report.RootElement.GetProperty("types").EnumerateArray()
        .SelectMany(type => type.GetProperty("methods").EnumerateArray()).ToDictionary(method => method.GetProperty("method").GetString()!);

    private JsonDocument Json(params string[] arguments) => JsonDocument.Parse(ToolRun.Of(["report", Input(), .. arguments]).Succeeded());
}
