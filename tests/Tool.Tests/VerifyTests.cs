using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Tool.Tests;

public sealed class VerifyTests : Workshop
{
    private const string Source = """
        using System.Threading;
        namespace Legacy
        {
            public class Box<T> where T : struct { public T Value; public T Twice(System.Func<T, T, T> add) => add(Value, Value); }
            public static class Curve
            {
                private static int calls;
                public static double Rate(double t) => t * t;
                public static double Sum(double[] values, double scale) { double sum = 0; foreach (double v in values) sum += v; return sum * scale; }
                public static double Root(double x) => x < 0 ? throw new System.ArgumentException("negative") : System.Math.Sqrt(x);
                public static double Counts(double x) => x + calls++;
                public static double Refused(double x) => System.BitConverter.GetBytes(x).Length * x;
            }
        }
        """;

    [Fact]
    public void A_library_is_compared_compiled_and_called()
    {
        ToolRun run = ToolRun.Of("verify", Compile(Source));
        string output = run.Succeeded();
        Assert.Contains("Shape: ", output);
        Assert.Contains("Machine code: ", output);
        Assert.Contains("Values: 5 functions called", output);
        Assert.Contains("1 functions vary from call to call", output);
        Assert.Contains("Everything is as it should be.", output);
        Assert.Contains("compiling to machine code", run.Error);
    }

    [Fact]
    public void Nothing_is_called_if_that_is_not_wanted() => Assert.DoesNotContain("Values", ToolRun.Of("verify", Compile(Source), "--no-run").Succeeded());

    [Fact]
    public void A_function_that_does_not_come_back_is_left_out()
    {
        string input = Compile("""
            public static class Legacy
            {
                public static double Slow(double x) { System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite); return x; }
                public static double Quick(double x) => x;
            }
            """);
        string output = ToolRun.Of("verify", input, "--limit", "1").Succeeded();
        Assert.Contains("left out: Legacy.Slow(double x)", output);
        Assert.Contains("2 functions called, 5 values compared", output);
        Assert.Equal(2, ToolRun.Of("verify", input, "--limit", "0").ExitCode);
    }

    [Fact]
    public void Gradients_are_compared_with_differences_on_demand()
    {
        string input = Compile(
            """
            using ILDiff;
            public static class Legacy
            {
                public static double F(double x) => x * x * x;
                [DerivativeOf(typeof(Legacy), "F")] public static double Wrong(double x) => 2 * x * x;
            }
            """,
            "Legacy", typeof(AD).Assembly.Location);
        ToolRun.Of("verify", input).Succeeded();
        ToolRun run = ToolRun.Of("verify", input, "--gradients");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Legacy.F(double x) at 0.25: ∂/∂x is 0.125, and differences give 0.1875.", run.Out);
    }

    [Fact]
    public void What_a_library_cannot_do_as_it_was_published_is_no_fault_of_weaving()
    {
        string absent = Compile("public static class Absent { public static double Half(double x) => x / 2; }", "Absent");
        string input = Compile("public static class Legacy { public static double F(double x) => Absent.Half(x); public static double G(double x) => x; }", "Legacy", absent);
        File.Delete(absent);
        string output = ToolRun.Of("verify", input, "--no-run").Succeeded();
        Assert.Contains("As published neither: ", output);
        Assert.Contains("Absent", output);
    }

    [Fact]
    public void A_woven_assembly_is_compiled_and_a_damaged_one_does_not_compile()
    {
        string input = Compile(Source);
        ToolRun.Of("weave", input, "-o", In("Woven.dll")).Succeeded();
        Assert.Contains("woven already", ToolRun.Of("verify", In("Woven.dll")).Succeeded());

        // A stack that is empty when a value is to be returned.
        using (ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(In("Woven.dll")))))
        {
            MethodDefinition twin = module.GetType("Legacy.Curve").Methods.Single(method => method.Name == "<Rate>Twin");
            twin.Body.Instructions.Clear();
            twin.Body.Instructions.Add(Instruction.Create(OpCodes.Ret));
            module.Write(In("Woven.dll"));
        }

        ToolRun run = ToolRun.Of("verify", In("Woven.dll"), "--no-run");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Legacy.Curve.<Rate>Twin", run.Out);
        Assert.Contains("InvalidProgramException", run.Out);
    }
}
