using System.Text.Json;
using ILDiff.GradBench.Commands;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Protocol;

namespace ILDiff.GradBench.Tests;

/// <summary>The tool, run in this process on lines of text.</summary>
internal static class Conversation
{
    /// <summary>The answers to lines.</summary>
    internal static JsonElement[] Answers(params string[] lines)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = CommandLine.Run([], new StringReader(string.Join('\n', lines)), output, error, default).GetAwaiter().GetResult();
        Assert.Equal(0, code);
        Assert.Equal("", error.ToString());
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>A whole session about one eval: the output of each of its functions, in their order.</summary>
    internal static JsonElement[] Outputs(Eval eval, object input, int count = 2)
    {
        string json = JsonSerializer.Serialize(input, input.GetType(), Json.Options);
        string runs = $"{json[..^1]},\"min_runs\":{count},\"min_seconds\":0}}";
        string[] functions = [.. eval.Functions.Keys];
        JsonElement[] answers = Answers(
        [
            $$"""{"id":0,"kind":"start","eval":"{{eval.Name}}"}""",
            $$"""{"id":1,"kind":"define","module":"{{eval.Name}}"}""",
            .. functions.Select((function, i) => $$"""{"id":{{2 + i}},"kind":"evaluate","module":"{{eval.Name}}","function":"{{function}}","input":{{runs}}}"""),
            $$"""{"id":{{2 + functions.Length}},"kind":"analysis","of":2,"valid":true}""",
        ]);
        Assert.Equal(Enumerable.Range(0, functions.Length + 3), answers.Select(answer => answer.GetProperty("id").GetInt32()));
        Assert.Equal("ildiff", answers[0].GetProperty("tool").GetString());
        Assert.True(answers[1].GetProperty("success").GetBoolean());
        foreach (JsonElement answer in answers[2..^1])
        {
            Assert.True(answer.GetProperty("success").GetBoolean(), answer.ToString());
            Assert.Equal(count, answer.GetProperty("timings").GetArrayLength());
        }

        return [.. answers[2..^1].Select(answer => answer.GetProperty("output"))];
    }

    /// <summary>The numbers of an output, whatever its shape, in the order in which they are written.</summary>
    internal static double[] Numbers(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(property => property.Value.Numbers())],
        _ => [element.GetDouble()],
    };
}
