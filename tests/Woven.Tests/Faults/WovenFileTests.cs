using System.Runtime.InteropServices;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Diagnostic = ILDiff.Weaving.Diagnostics.Diagnostic;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Weaving from file to file, and replacements that do not fit.</summary>
public sealed class WovenFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ildiff").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ILD0006_A_file_that_is_no_assembly_is_an_error_and_nothing_is_written()
    {
        string input = In("text.dll");
        File.WriteAllText(input, "no assembly");
        Refused(Weave(input), input);
        Refused(Weave(In("missing.dll")), "missing.dll");
        Assert.False(File.Exists(In("out.dll")));
    }

    [Fact]
    public void ILD0002_A_runtime_that_cannot_be_found_is_an_error()
    {
        string input = Compile("[ILDiff.Differentiable] public static class A { public static double F(double x) => x * x; }");
        Diagnostic found = Assert.Single(WovenFile.Weave(input, In("out.dll"), [], new WeavingOptions()).Diagnostics);
        Assert.Equal("ILD0002", found.Code);
        Assert.False(File.Exists(In("out.dll")));
    }

    [Theory]
    [InlineData("Nothing", "(double x, Tape tape)", "has no method Nothing")]
    [InlineData("Sin", "(double x, double y, Tape tape)", "as many parameters")]
    public void ILD0008_A_replacement_of_nothing_is_an_error(string target, string parameters, string why)
    {
        string input = Compile($$"""
            using ILDiff.Tapes;
            public static class A
            {
                [ILDiff.Replaces(typeof(System.Math), "{{target}}")]
                public static double D{{parameters}} => 1;
            }
            """);
        Diagnostic found = Assert.Single(Weave(input).Diagnostics, d => d.Code == "ILD0008");
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Contains(why, found.Message);
    }

    [Fact]
    public void The_output_may_be_the_input()
    {
        string input = Compile("[ILDiff.Differentiable] public static class A { public static double F(double x) => x * x; }");
        Assert.NotEmpty(WovenFile.Weave(input, input, Directories(), new WeavingOptions()).Twins);
        Assert.Equal("ILD0001", Assert.Single(WovenFile.Weave(input, input, Directories(), new WeavingOptions()).Diagnostics).Code);
    }

    private static void Refused(WeavingReport report, string name)
    {
        Diagnostic found = Assert.Single(report.Diagnostics);
        Assert.Equal(("ILD0006", Severity.Error), (found.Code, found.Severity));
        Assert.Contains(name, found.Message);
    }

    private WeavingReport Weave(string input) => WovenFile.Weave(input, In("out.dll"), Directories(), new WeavingOptions());

    private string[] Directories()
    {
        File.WriteAllBytes(In("ILDiff.dll"), WovenRuntime.Image);
        return [folder, RuntimeEnvironment.GetRuntimeDirectory()];
    }

    private string Compile(string source)
    {
        Program program = Program.Compile("Small", [new SourceFile("Program.cs", source)], OptimizationLevel.Release);
        File.WriteAllBytes(In("Small.dll"), program.Image);
        return In("Small.dll");
    }

    private string In(string name) => Path.Combine(folder, name);
}
