namespace ILDiff.Tool.Tests;

public sealed class WeaveTests : Workshop
{
    private const string Source = """
        namespace Legacy
        {
            public static class Curve
            {
                public static double Rate(double t) => Scale(t) * t;
                public static double Unasked(double t) => t * t;
                private static double Scale(double t) => 2 * t;
            }
        }
        """;

    [Fact]
    public void A_woven_assembly_has_derivatives_and_symbols()
    {
        string output = ToolRun.Of("weave", Compile(Source), "-o", In("out.dll")).Succeeded();
        Assert.Contains("3 methods: 3 recorded", output);
        Assert.Contains("needs the package ILDiff", output);
        Assert.Equal(12, AD.Derivative(Function(In("out.dll"), "Legacy.Curve", "Rate"), 3));
        Assert.True(File.Exists(In("out.pdb")));
    }

    [Fact]
    public void The_output_may_be_a_folder()
    {
        Directory.CreateDirectory(In("woven"));
        ToolRun.Of("weave", Compile(Source), "-o", In("woven")).Succeeded();
        Assert.Equal(12, AD.Derivative(Function(In("woven/Legacy.dll"), "Legacy.Curve", "Rate"), 3));
    }

    [Theory]
    [InlineData("--methods", "Legacy.Curve.Rate")]
    [InlineData("--methods", "Legacy.Curve.R*;Legacy.Curve.Scale")]
    public void Only_what_is_named_is_woven_and_what_it_reaches(string option, string names)
    {
        string output = ToolRun.Of("weave", Compile(Source), "-o", In("out.dll"), option, names).Succeeded();
        Assert.Contains("2 recorded", output);
        Assert.Contains("1 not woven", output);
        Assert.Throws<NotWovenException>(() => AD.Derivative(Function(In("out.dll"), "Legacy.Curve", "Unasked"), 3));
    }

    [Fact]
    public void The_input_is_not_written_over_unless_that_is_wanted()
    {
        string input = Compile(Source);
        byte[] before = File.ReadAllBytes(input);
        foreach (string output in new[] { input, In("."), In("./Legacy.dll") })
        {
            ToolRun run = ToolRun.Of("weave", input, "-o", output);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("--overwrite-input", run.Error);
        }

        Assert.Equal(before, File.ReadAllBytes(input));
        ToolRun.Of("weave", input, "-o", input, "--overwrite-input").Succeeded();
        Assert.Equal(12, AD.Derivative(Function(input, "Legacy.Curve", "Rate"), 3));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_refused_before_weaving()
    {
        string input = Compile(Source);
        Refused(ToolRun.Of("weave", input, "-o", In("missing/out.dll")), "There is no folder for");
        using FileStream held = new(In("held.dll"), FileMode.Create, FileAccess.Write, FileShare.None);
        Refused(ToolRun.Of("weave", input, "-o", In("held.dll")), "cannot be written");
        Refused(ToolRun.Of("report", input, "-o", In("missing/report.txt")), "There is no folder for");
    }

    [Fact]
    public void What_the_weaver_refuses_is_said_with_its_code_and_nothing_is_written()
    {
        Refused(ToolRun.Of("weave", Compile(Source), "-o", In("out.dll"), "--types", "Legacy.Bond"), "ILD0014");
        Assert.False(File.Exists(In("out.dll")));
    }

    [Fact]
    public void A_reference_is_found_where_the_user_says()
    {
        string library = Compile("public static class Library { public static double Half(double x) => x / 2; }", "Library");
        string input = Compile("public static class Legacy { public static double F(double x) => Library.Half(x); }", "Legacy", library);
        Directory.CreateDirectory(In("elsewhere"));
        ToolRun.Of("weave", library, "-o", In("elsewhere")).Succeeded();
        File.Delete(library);
        Assert.Contains("1 guarded call", ToolRun.Of("weave", input, "-o", In("out.dll")).Succeeded());
        Assert.DoesNotContain("guarded", ToolRun.Of("weave", input, "-o", In("out.dll"), "--reference", In("elsewhere")).Succeeded());
        Assert.DoesNotContain("guarded", ToolRun.Of("weave", input, "-o", In("out.dll"), "-r", In("elsewhere/Library.dll")).Succeeded());
        Refused(ToolRun.Of("weave", input, "-o", In("out.dll"), "-r", In("nowhere")), "--reference");
    }

    [Fact]
    public void A_reference_without_which_nothing_can_be_written_is_named()
    {
        string absent = Compile("public enum Kind { One, Two }", "Absent");
        string input = Compile("public static class Legacy { public static double F(double x, Kind kind = Kind.Two) => x; }", "Legacy", absent);
        File.Delete(absent);
        Refused(ToolRun.Of("weave", input, "-o", In("out.dll")), "it refers to Absent, ");
        Assert.False(File.Exists(In("out.dll")));
    }

    [Fact]
    public void Progress_is_told_in_lines_where_there_is_no_terminal()
    {
        string error = ToolRun.Of("weave", Compile(Source), "-o", In("out.dll")).Error;
        Assert.Equal(["Weaving Legacy: reading methods (3)", "Weaving Legacy: writing twins (3)"], error.Split('\n'));
    }

    [Fact]
    public void Cancelling_ends_the_work_and_writes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        using var error = new CancelsWhenWritten(cancellation);
        ToolRun run = ToolRun.Of(error, cancellation.Token, "weave", Compile(Source), "-o", In("out.dll"));
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("reading methods", run.Error);
        Assert.Contains("cancelled", run.Error);
        Assert.False(File.Exists(In("out.dll")));
    }

    private static void Refused(ToolRun run, string why)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error);
    }

    private sealed class CancelsWhenWritten(CancellationTokenSource cancellation) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            cancellation.Cancel();
        }
    }
}
