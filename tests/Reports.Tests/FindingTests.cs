namespace ILDiff.Reports.Tests;

/// <summary>What a report finds out.</summary>
public class FindingTests
{
    [Fact]
    public void Variables_are_lost_where_they_are_cut()
    {
        GradientReport report = GradientReport.Of(Findings.Rounded, [2, 3.5, 4, 5, 6, 7], ["a", "b", "c", "d", "e", "f"]);
        var lost = report.Lost.ToDictionary(one => one.Variable.Name!);
        Assert.Equal(["b", "c", "d", "e", "f"], lost.Keys.Order());
        Expect(lost["b"], "The conversion conv.i4 takes its number", "conversion");
        Expect(lost["d"], "It only decides which way the code goes.", "comparison");
        Expect(lost["e"], "Its number is taken", "stopped");
        Assert.Equal(("Nothing reads it.", ""), (lost["f"].Reason, lost["f"].Location));
        Assert.Equal([3, 0, 0, 0, 0, 0], report.Gradient);
    }

    [Fact]
    public void What_is_computed_and_not_used_is_named()
    {
        using var recording = Recording.Start(new RecordingOptions { Lines = true });
        double[] x = recording.Variables([2, 3]);
        Traced.Square(x[1]);
        recording.Reverse(Traced.Square(x[0]));
        LostVariable lost = Assert.Single(GradientReport.Of(recording).Lost);
        Assert.Contains("v₀ × v₀, is not used for an output", lost.Reason);
        Assert.Equal($"Traced.cs:{Sources.Line("Traced.cs", "callee")}", lost.Location);
    }

    [Fact]
    public void Kinks_within_the_tolerance_are_listed_the_nearest_first()
    {
        GradientReport report = GradientReport.Of(Findings.Kinked, [1, 2 + 1e-7]);
        Assert.Equal(
            [("abs", 1, 0.0), ("max", 3, 0.0), ("near", 1, 1e-7)],
            report.Kinks.Select(kink => (Mark(kink.Location, "abs", "max", "near", "far"), kink.Count, Math.Round(kink.Distance, 10))));
        Assert.Equal(["abs", "max"], GradientReport.Of(Findings.Kinked, [1, 2 + 1e-7], tolerance: 0).Kinks.Select(kink => Mark(kink.Location, "abs", "max")));
        Assert.Empty(GradientReport.Of(Findings.Kinked, [1.5, 2.5]).Kinks);
    }

    [Fact]
    public void The_first_value_that_is_not_finite_is_named_with_its_operands()
    {
        FirstNonFinite found = GradientReport.Of(Findings.Infinite, [3, 0]).FirstNonFiniteValue!;
        Assert.Equal(("v₂ = ln(v₀)", "ln(0)", double.NegativeInfinity), (found.Formula, found.Numbers, found.Value));
        Assert.Equal($"Findings.cs:{Sources.Line("Findings.cs", "logarithm")}", found.Location);
        Assert.Equal("Findings.Infinite(double[])", found.Method);
    }

    [Fact]
    public void The_first_adjoint_that_is_not_finite_is_named_with_its_operands()
    {
        GradientReport report = GradientReport.Of(Findings.Vertical, [0, 0]);
        Assert.Null(report.FirstNonFiniteValue);
        FirstNonFinite found = report.FirstNonFiniteAdjoint!;
        Assert.Contains("sqrt(v₃) = sqrt(0)", found.Formula);
        Assert.Equal(("3 × ∞", double.PositiveInfinity), (found.Numbers.Replace("Infinity", "∞"), found.Value));
        Assert.Equal($"Findings.cs:{Sources.Line("Findings.cs", "root")}", found.Location);
    }

    [Fact]
    public void Where_all_is_well_nothing_is_found()
    {
        GradientReport report = GradientReport.Of(Traced.Straight, [2, 3]);
        Assert.Empty(report.Lost);
        Assert.Empty(report.Kinks);
        Assert.Null(report.FirstNonFiniteValue);
        Assert.Null(report.FirstNonFiniteAdjoint);
        Assert.Equal("7 statements, 2 variables, 0 lost, 0 kinks nearby", report.ToString().Replace($"{report.Statements} ", "7 "));
    }

    [Fact]
    public void Bytes_adjoints_and_time_are_those_of_the_lines()
    {
        GradientReport report = GradientReport.Of(Traced.Straight, [2, 3]);
        ReportedLine line = report.Lines.Single(line => line.Line == Sources.Line("Traced.cs", "three"));
        Assert.Equal((3, 3 * 18L), (line.Statements, line.Bytes));
        Assert.Equal(8, line.LargestAdjoint); // of y - x₂: y + x₁
        Assert.True(line.Time > TimeSpan.Zero);
        Assert.EndsWith("Traced.cs", line.Path);
    }

    private static void Expect(LostVariable lost, string reason, string mark)
    {
        Assert.StartsWith(reason, lost.Reason);
        Assert.Equal($"Findings.cs:{Sources.Line("Findings.cs", mark)}", lost.Location);
        Assert.Equal("Findings.Rounded(double[])", lost.Method);
    }

    private static string Mark(string location, params string[] marks) =>
        marks.Single(mark => location == $"Findings.cs:{Sources.Line("Findings.cs", mark)}");
}
