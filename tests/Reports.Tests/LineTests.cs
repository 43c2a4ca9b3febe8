namespace ILDiff.Reports.Tests;

/// <summary>Every statement has the line that computed it.</summary>
public class LineTests
{
    [Fact]
    public void Statements_count_at_their_lines() => Lines(Traced.Straight, ("one", 1), ("three", 3));

    [Fact]
    public void After_a_call_returns_statements_are_the_callers() => Lines(Traced.Call, ("after the call", 1), ("callee", 1));

    [Fact]
    public void Between_calls_too() => Lines(Traced.Twice, ("between calls", 3), ("callee", 2));

    [Fact]
    public void After_a_callee_throws_statements_are_those_of_the_handlers() =>
        Lines(Traced.Caught, ("thrower", 1), ("catch", 1), ("finally", 2), ("after the throw", 1));

    [Fact]
    public void A_filter_has_its_line() => Lines(Traced.Filtered, ("thrower", 1), ("callee", 1), ("filtered", 1));

    [Fact]
    public void An_iterator_and_its_consumer_have_theirs() => Lines(Traced.Iterated, ("iterator", 4), ("consumer", 9));

    [Fact]
    public void What_a_library_computes_between_calls_of_a_lambda_is_at_the_line_that_calls_it()
    {
        GradientReport report = GradientReport.Of(Traced.Linq, [2, 3]);
        int lambda = Sources.Line("Traced.cs", "lambda");
        Assert.Equal(4, report.Lines.Where(line => line.Line == lambda).Sum(line => line.Statements));
        Assert.InRange(report.Lines.Where(line => line.Line == lambda - 1).Sum(line => line.Statements), 1, 3);
        Assert.Contains(report.Lines, line => line.Line == lambda && line.Method == "a lambda in Traced.Linq");
    }

    [Fact]
    public void A_choice_is_on_one_line_after_its_condition_called() => Lines(Traced.Choice, ("choice", 3), ("callee", 1));

    [Fact]
    public void Constructors_and_overrides_have_theirs() =>
        Lines(Traced.Objects, ("initializer", 1), ("getter", 2), ("property", 1));

    [Fact]
    public void Statements_of_a_derivative_inside_are_at_the_line_that_takes_it()
    {
        GradientReport report = GradientReport.Of(Traced.Nested, [2, 3]);
        int nested = Sources.Line("Traced.cs", "nested");
        Assert.Equal(2, At(report, "nested"));
        Assert.Equal(1, At(report, "outer"));
        Assert.InRange(report.Lines.Where(line => line.Line == nested - 1).Sum(line => line.Statements), 2, 12);
    }

    [Fact]
    public void Forgotten_statements_have_no_line()
    {
        using var recording = Recording.Start(new RecordingOptions { Lines = true });
        double[] x = recording.Variables([1, 2]);
        recording.Reverse(Traced.Straight(x) + Traced.Straight(x)); // here: test
        GradientReport report = GradientReport.Of(recording);
        Assert.Equal(2, At(report, "one"));
        Assert.Equal(1, report.Lines.Single(line => line.Location == $"LineTests.cs:{Sources.Line("LineTests.cs", "test")}").Statements);
        Assert.Equal(recording.Statements - 2, report.Lines.Sum(line => line.Statements));
    }

    [Fact]
    public void With_lines_gradients_are_the_same()
    {
        foreach (Func<double[], double> f in (Func<double[], double>[])[Traced.Straight, Traced.Caught, Traced.Linq, Traced.Objects, Traced.Nested])
            Assert.Equal(AD.Gradient(f, [2.0, 3.0]), GradientReport.Of(f, [2, 3]).Gradient);
    }

    [Fact]
    public void A_recording_without_lines_is_refused()
    {
        using var recording = Recording.Start();
        recording.Reverse(Traced.Straight(recording.Variables([1, 2])));
        Assert.Contains("RecordingOptions { Lines = true }", Assert.Throws<ArgumentException>(() => GradientReport.Of(recording)).Message);
    }

    private static int At(GradientReport report, string mark) => report.Lines
        .Where(line => line.Location == $"Traced.cs:{Sources.Line("Traced.cs", mark)}").Sum(line => line.Statements);

    private static void Lines(Func<double[], double> f, params (string Mark, int Statements)[] expected)
    {
        GradientReport report = GradientReport.Of(f, [2, 3]);
        Assert.True(report.HasLines);
        // Constants and comparisons are statements too.
        Assert.Equal(
            expected.Select(line => $"{line.Mark}: {line.Statements}"),
            expected.Select(line => $"{line.Mark}: {At(report, line.Mark)}"));
    }
}
