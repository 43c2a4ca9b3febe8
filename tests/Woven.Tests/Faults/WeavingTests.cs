using System.Reflection;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using Diagnostic = ILDiff.Weaving.Diagnostics.Diagnostic;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>What the weaver says about assemblies that it cannot weave, or not all of.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class WeavingTests
{
    private const string Usings = "using ILDiff; using System; using System.Threading.Tasks;\n";

    [Fact]
    public void ILD0001_Weaving_twice_changes_nothing()
    {
        using var resolver = Resolver();
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            new MemoryStream(FaultPrograms.Release.Image), new ReaderParameters { AssemblyResolver = resolver });
        int methods = module.GetTypes().Sum(type => type.Methods.Count);
        int instructions = Instructions(module);
        WeavingReport report = Weaving.Weaving.Run(module, new WeavingOptions { Everything = true });
        Diagnostic found = Assert.Single(report.Diagnostics);
        Assert.Equal(("ILD0001", Severity.Information), (found.Code, found.Severity));
        Assert.Contains("Faults", found.Message);
        Assert.Equal(methods, module.GetTypes().Sum(type => type.Methods.Count));
        Assert.Equal(instructions, Instructions(module));
    }

    [Fact]
    public void ILD0002_An_assembly_without_the_runtime_is_refused()
    {
        using var withoutRuntime = new PlatformResolver();
        Diagnostic found = Assert.Single(Weave("public static class A { public static double F(double x) => x; }", withoutRuntime).Diagnostics);
        Assert.Equal(("ILD0002", Severity.Error), (found.Code, found.Severity));
        Assert.Contains("Add the package ILDiff", found.Message);
    }

    [Fact]
    public void An_assembly_that_does_not_name_the_runtime_gets_the_reference()
    {
        using var resolver = Resolver();
        using ModuleDefinition module = Pair.Read(
            Program.Compile("Small", [new SourceFile("A.cs", "public static class A { public static double F(double x) => x * x; }")],
                OptimizationLevel.Debug), resolver);
        Assert.DoesNotContain(module.AssemblyReferences, reference => reference.Name == "ILDiff");
        Assert.Empty(Weaving.Weaving.Run(module, new WeavingOptions { Everything = true }).Diagnostics);
        Assert.Contains(module.AssemblyReferences, reference => reference.Name == "ILDiff");
        Assert.Contains(module.GetType("A").Methods, method => method.Name == "<F>Twin");
    }

    [Fact]
    public void ILD0003_A_runtime_with_another_contract_is_refused()
    {
        using var runtime = AssemblyDefinition.ReadAssembly(new MemoryStream(WovenRuntime.Image));
        CustomAttribute contract = runtime.CustomAttributes.Single(a => a.AttributeType.Name == "WeavingContractAttribute");
        contract.ConstructorArguments[0] = new CustomAttributeArgument(runtime.MainModule.TypeSystem.Int32, 77);
        var image = new MemoryStream();
        runtime.Write(image);
        using var resolver = new PlatformResolver();
        resolver.Add(image.ToArray());
        Diagnostic found = Assert.Single(Weave(
            Usings + "public static class A { [Differentiable] public static double F(double x) => x; }", resolver).Diagnostics);
        Assert.Equal(("ILD0003", Severity.Error), (found.Code, found.Severity));
        Assert.Contains("contract 77", found.Message);
    }

    [Fact]
    public void ILD0004_A_guarded_call_with_a_double_is_a_warning_with_its_place()
    {
        Diagnostic found = FaultPrograms.Release.Report.Diagnostics.First(d => d.Code == "ILD0004");
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Contains(FaultPrograms.Release.Report.Diagnostics, d => d.Code == "ILD0004" &&
            d.Message.Contains("'GuardedCalls.Number(double)' calls 'Functions.Number(double)'", StringComparison.Ordinal) &&
            FaultPrograms.Place("Number") == $"{Path.GetFileName(d.File)}:{d.Line}");
        Assert.EndsWith(".cs", found.File);
        Assert.True(found.Line > 0);
    }

    [Fact]
    public void ILD0005_A_method_with_a_variable_number_of_arguments_is_a_warning()
    {
        Diagnostic found = Assert.Single(
            Weave(Usings + """
                [Differentiable] public static class A
                {
                    public static double Sum(__arglist) => new ArgIterator(__arglist).GetRemainingCount();
                    public static double F(double x) => Sum(__arglist(x));
                }
                """).Diagnostics,
            d => d.Code == "ILD0005");
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Contains("__arglist", found.Message);
        Assert.Equal(4, found.Line);
    }

    [Theory]
    [InlineData("static double D(double x, int y) => 1;", "no method F with the same parameters")]
    [InlineData("static double D(int x) => 1;", "no method F with the same parameters")]
    [InlineData("static int D(double x) => 1;", "it has to return Double")]
    [InlineData("static (double, double) D(double x) => (1, 1);", "it has to return Double")]
    [InlineData("static double D<T>(double x) => 1;", "static and not generic")]
    public void ILD0007_A_rule_that_does_not_fit_is_an_error_with_its_place(string rule, string why)
    {
        WeavingReport report = Weave(Usings + $$"""
            public static class A { public static double F(double x) => x; }
            public static class B
            {
                [DerivativeOf(typeof(A), nameof(A.F))]
                {{rule}}
            }
            """);
        Diagnostic found = Assert.Single(report.Diagnostics, d => d.Code == "ILD0007");
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Contains(why, found.Message);
        Assert.Equal(("Program.cs", 6), (Path.GetFileName(found.File), found.Line));
    }

    [Theory]
    [InlineData("public static int F(double x) => 1;", "static double D(double x) => 1;", "does not return a double")]
    [InlineData("public static double F(int x) => 1;", "static double D(int x) => 1;", "0 parameters of type double")]
    [InlineData("public double F(double x) => x;", "static double D(double x) => 1;", "no method F with the same parameters")]
    [InlineData("public static double F(double x, double y) => x;", "static double D(double x, double y) => 1;", "it has to return (Double, Double)")]
    [InlineData("public static double F(double[] x) => 1;", "static double D(double[] x) => 1;", "it has to return Double[]")]
    public void ILD0007_A_rule_for_a_method_that_cannot_have_one_is_an_error(string target, string rule, string why)
    {
        WeavingReport report = Weave(Usings + $$"""
            public class A { {{target}} }
            public static class B { [DerivativeOf(typeof(A), "F")] {{rule}} }
            """);
        Assert.Contains(why, Assert.Single(report.Diagnostics, d => d.Code == "ILD0007").Message);
    }

    [Fact]
    public void A_woven_assembly_for_another_contract_is_refused_when_it_is_recorded()
    {
        using var resolver = Resolver();
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            new MemoryStream(FaultPrograms.Release.Image), new ReaderParameters { AssemblyResolver = resolver });
        CustomAttribute mark = module.Assembly.CustomAttributes.Single(a => a.AttributeType.Name == "WovenAttribute");
        mark.ConstructorArguments[0] = new CustomAttributeArgument(module.TypeSystem.Int32, 77);
        var image = new MemoryStream();
        module.Write(image);
        var context = new System.Runtime.Loader.AssemblyLoadContext("other contract", isCollectible: true);
        Assembly assembly = context.LoadFromStream(new MemoryStream(image.ToArray()));
        var f = assembly.GetType("Faults.CutHere")!.GetMethod("Square")!.CreateDelegate<Func<double, double>>();
        Assert.Equal(9, f(3));
        Assert.Contains("version 77", Assert.Throws<NotWovenException>(() => AD.Derivative(f, 3)).Message);
    }

    private static int Instructions(ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).Sum(method => method.Body.Instructions.Count);

    private static PlatformResolver Resolver()
    {
        var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        return resolver;
    }

    private static WeavingReport Weave(string source, PlatformResolver? resolver = null)
    {
        using PlatformResolver own = resolver ?? Resolver();
        using ModuleDefinition module = Pair.Read(
            Program.Compile("Small", [new SourceFile("Program.cs", source)], OptimizationLevel.Debug), own);
        return Weaving.Weaving.Run(module, new WeavingOptions());
    }
}
