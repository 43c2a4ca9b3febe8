using System.Text.Json;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Tool.Reports;

/// <summary>
/// The messages in the Static Analysis Results Interchange Format (OASIS Standard, SARIF Version 2.1.0, 2020), which code
/// hosts and editors show beside the source.
/// </summary>
internal static class SarifReport
{
    internal static string Of(CoverageReport report)
    {
        var messages = report.AllMessages().ToList();
        string[] codes = [.. messages.Select(pair => pair.Message.Code).Distinct().Order(StringComparer.Ordinal)];
        return JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
                ["version"] = "2.1.0",
                ["runs"] = new[]
                {
                    new
                    {
                        Tool = new
                        {
                            Driver = new
                            {
                                Name = "ildiff",
                                SemanticVersion = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
                                Rules = codes.Select(RuleOf),
                            },
                        },
                        ColumnKind = "utf16CodeUnits",
                        Results = messages.Select(pair => Result(pair.Message, pair.Method, Array.IndexOf(codes, pair.Message.Code))),
                    },
                },
            },
            JsonReport.Options);
    }

    private static object RuleOf(string code)
    {
        MessagePage.Section section = MessagePage.Of(code);
        return new
        {
            Id = code,
            ShortDescription = new { Text = section.FirstSentence },
            FullDescription = new { section.Text },
            Help = new { section.Text, Markdown = section.Text },
            DefaultConfiguration = new { Level = Level(section.Severity) },
        };
    }

    private static object Result(Diagnostic message, MethodCoverage? method, int rule) => new
    {
        RuleId = message.Code,
        RuleIndex = rule,
        Level = Level(message.Severity),
        Message = new { Text = message.Message },
        Locations = message.File == null && method == null ? null : new[]
        {
            new
            {
                PhysicalLocation = message.File == null ? null : new
                {
                    ArtifactLocation = new { Uri = UriOf(message.File) },
                    Region = message.Line == 0 ? null : new { StartLine = message.Line },
                },
                LogicalLocations = method == null ? null : new[] { new { FullyQualifiedName = method.FullName, Kind = "function" } },
            },
        },
    };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "note",
    };

    /// <summary>A path as a URI reference: source paths in symbols are those of the machine that compiled.</summary>
    private static string UriOf(string file)
    {
        string path = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
        return path.StartsWith('/') ? "file://" + path : path.Length > 1 && path[1] == ':' ? "file:///" + path : path;
    }
}
