using System.Text.Json;
using ILDiff.GradBench.Evals;

namespace ILDiff.GradBench.Tests;

/// <summary>The protocol: what is right, and what is answered to what is wrong.</summary>
public sealed class SessionTests
{
    private const string Det = """{"A":[1,2,3,4],"ell":2}""";

    public static TheoryData<string> Evals => [.. AllEvals.List.Select(eval => eval.Name)];

    [Fact]
    public void Hello_squares_and_doubles()
    {
        JsonElement[] answers = Conversation.Answers(
            """{"id":0,"kind":"start","eval":"hello"}""",
            """{"id":1,"kind":"define","module":"hello","source":"module hello"}""",
            """{"id":2,"kind":"evaluate","module":"hello","function":"square","input":3.0,"description":"3.0"}""",
            """{"id":3,"kind":"analysis","of":2,"valid":true}""",
            """{"id":4,"kind":"evaluate","module":"hello","function":"double","input":9.0}""",
            """{"id":5,"kind":"analysis","of":4,"valid":true}""");
        Assert.Equal("""{"id":0,"tool":"ildiff"}""", answers[0].GetRawText());
        Assert.Equal("""{"id":1,"success":true}""", answers[1].GetRawText());
        Assert.Equal(9, answers[2].GetProperty("output").GetDouble());
        Assert.Equal("""{"id":3}""", answers[3].GetRawText());
        Assert.Equal(18, answers[4].GetProperty("output").GetDouble());
        JsonElement timing = Assert.Single(answers[4].GetProperty("timings").EnumerateArray());
        Assert.Equal("evaluate", timing.GetProperty("name").GetString());
        Assert.True(timing.GetProperty("nanoseconds").GetInt64() >= 0);
    }

    [Theory]
    [MemberData(nameof(Evals))]
    public void Every_eval_is_defined(string module)
    {
        JsonElement answer = Assert.Single(Conversation.Answers($$"""{"id":7,"kind":"define","module":"{{module}}"}"""));
        Assert.Equal("""{"id":7,"success":true}""", answer.GetRawText());
    }

    [Fact]
    public void There_are_as_many_timings_as_runs_were_asked_for() => Assert.Equal(
        7, Evaluate("det", "gradient", """{"A":[1,2,3,4],"ell":2,"min_runs":7,"min_seconds":0}""").GetProperty("timings").GetArrayLength());

    [Fact]
    public void Timings_last_as_long_as_was_asked_for()
    {
        JsonElement answer = Evaluate("det", "gradient", """{"A":[1,2,3,4],"ell":2,"min_runs":1,"min_seconds":0.05}""");
        long[] timings = [.. answer.GetProperty("timings").EnumerateArray().Select(timing => timing.GetProperty("nanoseconds").GetInt64())];
        Assert.True(timings.Sum() >= 50_000_000);
        Assert.True(timings[..^1].Sum() < 50_000_000);
    }

    [Fact]
    public void Without_a_number_of_runs_there_is_one() =>
        Assert.Equal(1, Evaluate("det", "primal", Det).GetProperty("timings").GetArrayLength());

    [Theory]
    [InlineData("This is not a message: ", "{\"id\":1,")]
    [InlineData("This is not a message: ", "hello")]
    [InlineData("This is not a message: ", "[1]")]
    [InlineData("This is not a message: ", "{\"id\":1}")]
    [InlineData("This is not a message: ", "{\"kind\":\"start\"}")]
    [InlineData("This is not a message: it is null.", "null")]
    public void A_line_that_is_no_message_is_answered_and_the_next_one_too(string error, string line)
    {
        JsonElement[] answers = Conversation.Answers(line, "", """{"id":2,"kind":"start","eval":"hello"}""");
        Assert.Equal(2, answers.Length);
        Assert.False(answers[0].TryGetProperty("id", out _));
        Assert.False(answers[0].GetProperty("success").GetBoolean());
        Assert.StartsWith(error, answers[0].GetProperty("error").GetString());
        Assert.Equal("""{"id":2,"tool":"ildiff"}""", answers[1].GetRawText());
    }

    [Theory]
    [InlineData("There is no kind of message 'stop'; there are start, define, evaluate and analysis.", """{"id":1,"kind":"stop"}""")]
    [InlineData("There is no module 'nothing'; there are hello, gmm, ", """{"id":1,"kind":"define","module":"nothing"}""")]
    [InlineData("There is no module ''; there are hello, gmm, ", """{"id":1,"kind":"define"}""")]
    [InlineData("There is no module 'nothing'; ", """{"id":1,"kind":"evaluate","module":"nothing","function":"primal","input":1}""")]
    [InlineData("det has no function 'hessian'; it has primal, gradient.", """{"id":1,"kind":"evaluate","module":"det","function":"hessian","input":1}""")]
    [InlineData("det has no function ''; ", """{"id":1,"kind":"evaluate","module":"det","input":1}""")]
    [InlineData("There must be an input.", """{"id":1,"kind":"evaluate","module":"det","function":"primal"}""")]
    [InlineData("There must be an input.", """{"id":1,"kind":"evaluate","module":"det","function":"primal","input":null}""")]
    public void What_is_not_there_is_said(string error, string line)
    {
        JsonElement[] answers = Conversation.Answers(line, """{"id":2,"kind":"analysis"}""");
        Demand(error, answers[0]);
        Assert.Equal("""{"id":2}""", answers[1].GetRawText());
    }

    [Theory]
    [InlineData("hello", "double", "\"three\"", "'Number'")]
    [InlineData("det", "gradient", "5", "could not be converted")]
    [InlineData("det", "gradient", """{"A":[1,2,3],"ell":2}""", "'A' must be an array of 4, not of 3.")]
    [InlineData("det", "gradient", """{"A":[1,2,3,4]}""", "ell")]
    [InlineData("det", "gradient", """{"A":"1","ell":1}""", "$.A")]
    [InlineData("det", "primal", """{"A":[],"ell":0}""", "'ell' must be positive, and below 1000.")]
    [InlineData("det", "primal", """{"A":[1],"ell":1,"min_runs":-1}""", "'min_runs' must be at least 0.")]
    [InlineData("det", "primal", """{"A":[1],"ell":1,"min_seconds":"NaN"}""", "'min_seconds' must be a number of seconds.")]
    [InlineData("llsq", "gradient", """{"x":[1],"n":1}""", "'n' must be at least 2.")]
    [InlineData("llsq", "gradient", """{"x":null,"n":3}""", "X")]
    [InlineData("lse", "gradient", """{"x":[]}""", "'x' must be an array of one or more.")]
    [InlineData("ode", "gradient", """{"x":[1],"s":0}""", "'s' must be positive.")]
    [InlineData("kmeans", "dir", """{"points":[[1,2],[1]],"centroids":[[1,2]]}""", "'points' must be rows of 2, not of 1.")]
    [InlineData("kmeans", "dir", """{"points":[[1,2]],"centroids":[]}""", "'centroids' must be one or more")]
    [InlineData("kmeans", "dir", """{"points":[null],"centroids":[[1]]}""", "'points' must be rows of 1, not of 0.")]
    [InlineData("lstm", "jacobian", """{"main_params":[[1,1,1,1],[1,1,1,1]],"extra_params":[[1],[1]],"state":[[1],[1]],"sequence":[[1],[1]]}""", "'extra_params' must be 3 rows, not 2.")]
    [InlineData("lstm", "jacobian", """{"main_params":[],"extra_params":[],"state":[[1]],"sequence":[[1],[1]]}""", "'state' must be two rows a layer.")]
    [InlineData("gmm", "jacobian", """{"d":1,"k":1,"n":2,"x":[[1]],"m":0,"gamma":1,"alpha":[1],"mu":[[1]],"q":[[1]],"l":[[]]}""", "'x' must be 2 rows, not 1.")]
    [InlineData("ba", "jacobian", """{"n":1,"m":1,"p":1,"cam":[1],"x":[1,2,3],"w":1,"feat":[1,2]}""", "'cam' must be an array of 11, not of 1.")]
    [InlineData("ba", "jacobian", """{"n":1,"m":0,"p":1,"cam":[],"x":[1,2,3],"w":1,"feat":[1,2]}""", "'n, m and p' must be positive.")]
    [InlineData("ht", "jacobian", """{"theta":[1],"us":[]}""", "data")]
    [InlineData("saddle", "rr", """{"start":[1]}""", "'start' must be an array of 2, not of 1.")]
    [InlineData("particle", "ff", """{"w":"NaN"}""", "'w' must be a number.")]
    public void An_input_that_does_not_fit_is_refused_and_the_next_one_is_answered(string module, string function, string input, string error)
    {
        JsonElement[] answers = Conversation.Answers(
            $$"""{"id":1,"kind":"evaluate","module":"{{module}}","function":"{{function}}","input":{{input}}}""",
            $$"""{"id":2,"kind":"evaluate","module":"det","function":"primal","input":{{Det}}}""");
        Demand(error, answers[0]);
        Assert.Equal(-2, answers[1].GetProperty("output").GetDouble());
    }

    [Fact]
    public void What_is_not_a_number_is_a_string() =>
        Assert.Equal("NaN", Evaluate("lse", "primal", """{"x":["NaN",1]}""").GetProperty("output").GetString());

    private static JsonElement Evaluate(string module, string function, string input) => Conversation.Answers(
        $$"""{"id":1,"kind":"evaluate","module":"{{module}}","function":"{{function}}","input":{{input}}}""")[0];

    private static void Demand(string error, JsonElement answer)
    {
        Assert.Equal(1, answer.GetProperty("id").GetInt32());
        Assert.False(answer.GetProperty("success").GetBoolean());
        Assert.Contains(error, answer.GetProperty("error").GetString());
        Assert.False(answer.TryGetProperty("output", out _));
    }
}
