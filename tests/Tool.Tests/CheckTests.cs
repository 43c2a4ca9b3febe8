namespace ILDiff.Tool.Tests;

public sealed class CheckTests : Workshop
{
    private const string LibrarySource = "public static class Library { public static double Half(double x) => x / 2; }";

    private const string Source = """
        using System.Collections.Generic; using ILDiff;
        namespace Legacy
        {
            public enum Kind { Call, Put }
            public static class Curve
            {
                private static readonly Random random = new Random();
                private static int calls;
                public static double Rate(double t) => t * t;
                public static double Mixed(double x, double[] weights, int power, Kind kind = Kind.Put, bool isLong = true)
                {
                    double sum = 0;
                    for (int i = 0; i < weights.Length; i++) sum += weights[i] * Math.Pow(x, power + i);
                    return kind == Kind.Put ? sum : isLong ? -sum : sum * sum;
                }
                public static double Polynomial(double x, params double[] coefficients) => Mixed(x, coefficients, 0);
                public static double Mean(IEnumerable<double> values) { double sum = 0; int n = 0; foreach (double v in values) { sum += v; n++; } return sum / n; }
                public static double Overloaded(double x) => x;
                public static double Overloaded(double x, double y) => x * y;
                public static double Overloaded(double x, int n) => x * n;
                    public static double ShortCut(double x) => x == 1 ? 5 : 5 * x;
                public static double Floor(double x) => x + (int)x;
                public static double Guarded(double x) => Library.Half(x);
                public static double Ignores(double x, double y) => x;
                [DerivativeOf(typeof(Curve), "Wrong")] public static double WrongPartial(double x) => 3 * x;
                public static double Wrong(double x) => x * x;
                public static double Throws(double x) => x > 0 ? x : throw new ArgumentException("not below zero");
                public static double Random(double x) => x * random.NextDouble();
                public static double Counts(double x) => x + calls++;
                public static double Generic<T>(double x) => x;
                public static int Integer(double x) => 1;
                public static double Text(string s, double x) => s.Length * x;
                public static double Table(double[,] x) => x[0, 0];
                public static double Constant(int n) => n;
                public static double Infinite(double x) => x / 0;
                internal static double Hidden(double x) => x;
            }
            public class Instance { public double F(double x) => x; public static class Nested { public static double G(double x) => x * x * x; } }
        }
        """;

    private string Input() => Compile(Source, "Legacy", Compile(LibrarySource, "Library"), typeof(AD).Assembly.Location);

    [Theory]
    [InlineData("Legacy.Curve.Rate", "3", "t", "6")]
    [InlineData("Legacy.Curve.Rate", "-3e0", "t", "-6")]
    [InlineData("Legacy.Curve.Mixed", "2,[1,3],2", "weights[1]", "8")]
    [InlineData("Legacy.Curve.Mixed", "2, [1, 3], 2, call", "weights[1]", "-8")]
    [InlineData("Legacy.Curve.Mixed", "2,[1,3],2,Call,false", "x", "2240")]
    [InlineData("Legacy.Curve.Polynomial", "2,1,3,5", "coefficients[2]", "4")]
    [InlineData("Legacy.Curve.Polynomial", "2,[1,3,5]", "x", "23")]
    [InlineData("Legacy.Curve.Mean", "1,2,3,6", "values[3]", "0.25")]
    [InlineData("Legacy.Curve.Overloaded", "7", "x", "1")]
    [InlineData("Legacy.Curve.Overloaded", "7,5", "y", "7")]
    [InlineData("Legacy.Curve.Overloaded(double,int)", "7,5", "x", "5")]
    [InlineData("Legacy.Curve.Text", "abc,2", "x", "3")]
    [InlineData("Legacy.Instance.Nested.G", "2", "x", "12")]
    [InlineData("Legacy.Instance+Nested.G", "2", "x", "12")]
    public void A_gradient_that_agrees(string method, string at, string variable, string derivative)
    {
        string output = ToolRun.Of("check", Input(), "--method", method, "--at", at).Succeeded();
        Assert.Contains("The gradient agrees with differences.", output);
        string row = output.Split('\n').Single(line => line.TrimStart().StartsWith(variable + " ", StringComparison.Ordinal));
        Assert.Equal(derivative, row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]);
    }

    [Fact]
    public void A_point_may_begin_with_a_minus()
    {
        ToolRun.Of("check", Input(), "--method", "Legacy.Curve.Overloaded", "--at", "-1,2").Succeeded();
        ToolRun.Of("check", Input(), "--method", "Legacy.Curve.Overloaded", "--at=-1,2").Succeeded();
    }

    [Theory]
    [InlineData("Wrong", "2", "1 of 1 components do not agree with differences.", " 6 ")]
    [InlineData("ShortCut", "1", "do not agree", "Note: == in Curve.ShortCut(double) (Legacy.cs:")]
    public void A_gradient_that_does_not_agree(string method, string at, string conclusion, string detail)
    {
        ToolRun run = ToolRun.Of("check", Input(), "--method", "Legacy.Curve." + method, "--at", at);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(conclusion, run.Out);
        Assert.Contains(detail, run.Out);
    }

    [Fact]
    public void Cuts_and_variables_without_influence_are_named()
    {
        Assert.Contains("the conversion conv.i4 in Curve.Floor(double)", ToolRun.Of("check", Input(), "--method", "Legacy.Curve.Floor", "--at", "1.5").Succeeded());
        Assert.Contains("y was read by no statement", ToolRun.Of("check", Input(), "--method", "Legacy.Curve.Ignores", "--at", "1,2").Succeeded());
        ToolRun strict = ToolRun.Of("check", Input(), "--method", "Legacy.Curve.Floor", "--at", "1.5", "--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("It cannot be differentiated here.", strict.Out);
    }

    [Fact]
    public void A_refusal_says_which_reference_could_be_woven_too()
    {
        string input = Input();
        ToolRun run = ToolRun.Of("check", input, "--method", "Legacy.Curve.Guarded", "--at", "3");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Library.Half(double)", run.Out);
        Assert.Contains("--also Library", run.Out);
        ToolRun.Of("check", input, "--method", "Legacy.Curve.Guarded", "--at", "3", "--also", "Library").Succeeded();
        ToolRun.Of("check", input, "--method", "Legacy.Curve.Guarded", "--at", "3", "--also", In("Library.dll")).Succeeded();
        ToolRun wrong = ToolRun.Of("check", input, "--method", "Legacy.Curve.Guarded", "--at", "3", "--also", "Libary");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("Did you mean 'Library'?", wrong.Error);
    }

    [Fact]
    public void Replacements_of_another_assembly_are_used()
    {
        string input = Compile("namespace Legacy { public static class Curve { public static double Root(double x) => x * x; public static double Calls(double x) => Root(x); } }", "Legacy");
        string replacing = Compile(
            """
            using ILDiff;
            public static class Replacing { [Replaces(typeof(Legacy.Curve), "Root")] public static double Root(double x) => AD.StopGradient(x) * x; }
            """,
            "Replacing", input, typeof(AD).Assembly.Location);
        foreach (string method in (string[])["Legacy.Curve.Root", "Legacy.Curve.Calls"])
        {
            ToolRun run = ToolRun.Of("check", input, "--method", method, "--at", "3", "--replacements", replacing, "--also", replacing);
            Assert.Equal(1, run.ExitCode);
            Assert.Matches(@"\n  x +3 +3 +6 ", run.Out);
        }
    }

    [Fact]
    public void An_assembly_that_is_woven_is_taken_as_it_is()
    {
        ToolRun.Of("weave", Input(), "-o", In("Woven.dll")).Succeeded();
        ToolRun run = ToolRun.Of("check", In("Woven.dll"), "--method", "Legacy.Curve.Rate", "--at", "3");
        Assert.Contains("agrees", run.Succeeded());
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("Legacy.Curve.Rat", "3", "Did you mean 'Legacy.Curve.Rate'")]
    [InlineData("Rate", "3", "Did you mean 'Legacy.Curve.Rate'")]
    [InlineData("Legacy.Curve.Rate", "3,4", "it takes 1 value")]
    [InlineData("Legacy.Curve.Mixed", "3,4,5", "takes several values in brackets")]
    [InlineData("Legacy.Curve.Rate", "[3,4]", "takes one value, not several")]
    [InlineData("Legacy.Curve.Rate", "three", "cannot be 'three'")]
    [InlineData("Legacy.Curve.Rate", "NaN", "cannot be 'NaN'")]
    [InlineData("Legacy.Curve.Rate", "1e999", "cannot be '1e999'")]
    [InlineData("Legacy.Curve.Mixed", "2,[1],x", "'int power' cannot be 'x'")]
    [InlineData("Legacy.Curve.Mixed", "2,[1],1,Swap", "there are Call, Put")]
    [InlineData("Legacy.Curve.Overloaded", "1,2,3", "any overload")]
    [InlineData("Legacy.Curve.Overloaded(int)", "1", "No overload")]
    [InlineData("Legacy.Curve.Throws", "-1", "throws ArgumentException at this point: not below zero")]
    [InlineData("Legacy.Curve.Random", "1", "another value each time")]
    [InlineData("Legacy.Curve.Counts", "1", "another value each time")]
    [InlineData("Legacy.Curve.Generic", "1", "is generic")]
    [InlineData("Legacy.Curve.Integer", "1", "returns int")]
    [InlineData("Legacy.Curve.Hidden", "1", "is not public")]
    [InlineData("Legacy.Instance.F", "1", "is not static")]
    [InlineData("Legacy.Curve.Table", "[1]", "cannot be written on a command line")]
    [InlineData("Legacy.Curve.Constant", "1", "takes no double")]
    [InlineData("Legacy.Curve.Infinite", "1", "is Infinity at this point")]
    [InlineData("Legacy.Curve.Rate", "", "a value is missing")]
    [InlineData("Legacy.Curve.Rate", "1,,2", "a value is missing")]
    [InlineData("Legacy.Curve.Rate", "[1,2", "a bracket is not closed")]
    [InlineData("Legacy.Curve.Rate", "[1,2] 3", "follows a bracket")]
    public void What_cannot_be_checked_is_refused(string method, string at, string why)
    {
        ToolRun run = ToolRun.Of("check", Input(), "--method", method, "--at", at);
        Assert.Equal((2, ""), (run.ExitCode, run.Out.Contains("agree", StringComparison.Ordinal) ? run.Out : ""));
        Assert.Contains(why, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public void Overloads_that_fit_alike_have_to_be_named()
    {
        string input = Compile("public static class A { public static double F(double x, int n) => x; public static double F(int n, double x) => x; }");
        ToolRun run = ToolRun.Of("check", input, "--method", "A.F", "--at", "1,2");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--method \"A.F(double,int)\"", run.Error);
        ToolRun.Of("check", input, "--method", "A.F(double, int)", "--at", "1,2").Succeeded();
    }
}
