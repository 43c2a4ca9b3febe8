using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ILDiff.Weaving.Coverage;

namespace ILDiff.Tool.Reports;

/// <summary>Coverage for programs, whole: docs/tool.md says what the members mean.</summary>
internal static class JsonReport
{
    /// <summary>How all JSON of this tool is written. No page of the web takes it, so that names may stay readable.</summary>
    internal static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static string Of(CoverageReport report) => JsonSerializer.Serialize(
        new
        {
            Version = 1,
            report.Assembly,
            Summary = Counts(report.Summary),
            Messages = report.AllMessages().Where(pair => pair.Method == null).Select(pair => pair.Message),
            Types = report.Types.Select(type => new
            {
                Name = type.Key,
                Summary = Counts(new CoverageSummary(type)),
                Methods = type.Select(method => new
                {
                    method.Method,
                    method.FullName,
                    method.Outcome,
                    method.Why,
                    method.File,
                    Line = LineOf(method.Line),
                    Compiled = method.Compiled == null ? null : new
                    {
                        method.Compiled.IsCompiled,
                        method.Compiled.Why,
                        method.Compiled.File,
                        Line = LineOf(method.Compiled.Line),
                    },
                    Places = method.Crossings.Select(crossing => new
                    {
                        crossing.Kind,
                        crossing.Diagnostic(method.Method).Code,
                        crossing.Member,
                        crossing.Why,
                        crossing.File,
                        Line = LineOf(crossing.Line),
                    }),
                }),
            }),
        },
        Options);

    private static object Counts(CoverageSummary summary) => new
    {
        Methods = Enum.GetValues<MethodOutcome>().ToDictionary(Name, outcome => summary[outcome]),
        Places = Enum.GetValues<CrossingKind>().ToDictionary(Name, kind => summary[kind]),
    };

    private static int? LineOf(int line) => line == 0 ? null : line;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
