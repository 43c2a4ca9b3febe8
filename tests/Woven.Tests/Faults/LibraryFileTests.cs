using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Diagnostic = ILDiff.Weaving.Diagnostics.Diagnostic;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Files of libraries as they are published, which know nothing of ILDiff.</summary>
public sealed class LibraryFileTests : IDisposable
{
    private const string Source = """
        namespace Legacy
        {
            public static class Curve
            {
                public static double Rate(double t) => Scale.Of(t) * t;
                public static double Unasked(double t) => t * t;
                public static class Scale { public static double Of(double t) => 2 * t; }
            }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("ildiff").FullName;

    public LibraryFileTests() => File.WriteAllBytes(In("ILDiff.dll"), WovenRuntime.Image);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_library_gets_the_runtime_and_has_derivatives()
    {
        WeavingReport report = Weave(Compile(Source));
        Assert.Empty(report.Diagnostics);
        Assert.Equal(12, Derivative("Rate", 3));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_wherever_they_go()
    {
        string input = Compile(Source, DebugInformationFormat.PortablePdb);
        Directory.CreateDirectory(In("elsewhere"));
        Weave(input);
        Weave(input, output: In("elsewhere/Legacy.dll"));
        Assert.Equal(File.ReadAllBytes(In("out.dll")), File.ReadAllBytes(In("elsewhere/Legacy.dll")));
        Assert.Equal(File.ReadAllBytes(In("out.pdb")), File.ReadAllBytes(In("elsewhere/Legacy.pdb")));
    }

    [Fact]
    public void ILD0010_A_strong_name_stays_and_the_signature_goes()
    {
        string input = Compile(Source);
        using (var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(input))))
        {
            module.Assembly.Name.PublicKey = typeof(AD).Assembly.GetName().GetPublicKey();
            module.Attributes |= ModuleAttributes.StrongNameSigned;
            module.Write(input);
        }

        Assert.Equal("ILD0010", Assert.Single(Weave(input).Diagnostics).Code);
        Assert.False(Header().HasFlag(CorFlags.StrongNameSigned));
        Assert.Equal(12, Derivative("Rate", 3));
        Assert.Equal(typeof(AD).Assembly.GetName().GetPublicKeyToken(), Load().GetName().GetPublicKeyToken());
    }

    [Fact]
    public void ILD0011_Code_compiled_ahead_of_time_goes()
    {
        string input = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "System.Runtime.Numerics.dll");
        WeavingReport report = Weave(input, new WeavingOptions { Types = ["System.Numerics.Complex"] });
        Assert.Contains(report.Diagnostics, d => d.Code == "ILD0011" && d.Severity == Severity.Information);
        Assert.Equal(CorFlags.ILOnly, Header());
        MethodInfo abs = Load().GetType("System.Numerics.Complex")!.GetMethod("Abs")!;
        Assert.Equal(5.0, abs.Invoke(null, [Activator.CreateInstance(abs.DeclaringType!, 3.0, 4.0)]));
    }

    [Fact]
    public void ILD0012_Symbols_that_do_not_fit_are_left_out()
    {
        string input = Compile(Source, DebugInformationFormat.PortablePdb);
        byte[] symbols = File.ReadAllBytes(In("Legacy.pdb"));
        Compile(Source.Replace("2 * t", "3 * t"), DebugInformationFormat.PortablePdb);
        File.WriteAllBytes(In("Legacy.pdb"), symbols);
        Left(input);
        File.WriteAllBytes(In("Legacy.pdb"), [.. "Microsoft C/C++ MSF 7.00\r\n\u001aDS"u8, .. new byte[4000]]);
        Left(input);
        File.WriteAllBytes(In("Legacy.pdb"), symbols[..(symbols.Length / 2)]);
        Left(input);
        File.WriteAllBytes(In("Legacy.pdb"), []);
        Left(input);
    }

    [Fact]
    public void Symbols_stay_where_they_were()
    {
        Assert.Empty(Weave(Compile(Source, DebugInformationFormat.PortablePdb)).Diagnostics);
        Assert.True(File.Exists(In("out.pdb")));
        File.Delete(In("out.pdb"));
        File.Delete(In("Legacy.pdb"));

        Assert.Empty(Weave(Compile(Source, DebugInformationFormat.Embedded)).Diagnostics);
        Assert.False(File.Exists(In("out.pdb")));
        using var reader = new PEReader(File.OpenRead(In("out.dll")));
        Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    [Fact]
    public void ILD0013_Native_code_among_the_IL_is_refused()
    {
        string input = Compile(Source);
        byte[] image = File.ReadAllBytes(input);
        const int flags = 16; // of the CLI header
        image[new PEHeaders(new MemoryStream(image)).CorHeaderStartOffset + flags] &= 0xFE; // not only IL
        File.WriteAllBytes(input, image);

        Diagnostic found = Assert.Single(Weave(input).Diagnostics);
        Assert.Equal(("ILD0013", Severity.Error), (found.Code, found.Severity));
        Assert.False(File.Exists(In("out.dll")));
    }

    [Theory]
    [InlineData("Legacy.Curve.Rate", "")]
    [InlineData("Legacy.*.Rat*", "")]
    [InlineData("", "Legacy.Curve.Sca*")]
    public void Only_what_is_named_is_woven_and_what_it_reaches(string method, string type)
    {
        WeavingReport report = Weave(Compile(Source), new WeavingOptions
        {
            Methods = method.Length == 0 ? [] : [method],
            Types = type.Length == 0 ? [] : [type],
        });
        Assert.Empty(report.Diagnostics);
        Assert.Contains(report.Twins, twin => twin.Contains("Scale::Of", StringComparison.Ordinal));
        Assert.Equal(method.Length > 0, report.Twins.Any(twin => twin.Contains("Rate", StringComparison.Ordinal)));
        Assert.DoesNotContain(report.Twins, twin => twin.Contains("Unasked", StringComparison.Ordinal));
        Assert.Throws<NotWovenException>(() => Derivative("Unasked", 3));
    }

    [Fact]
    public void ILD0014_A_name_of_nothing_is_an_error()
    {
        WeavingReport report = Weave(Compile(Source), new WeavingOptions { Types = ["Legacy.Curve", "Legacy.Bond"], Methods = ["Legacy.Curve.Price"] });
        Assert.Equal(["ILD0014", "ILD0014"], report.Diagnostics.Select(d => d.Code));
        Assert.Contains("'Legacy.Bond'", report.Diagnostics[0].Message);
        Assert.Contains("'Legacy.Curve.Price'", report.Diagnostics[1].Message);
        Assert.False(File.Exists(In("out.dll")));
    }

    [Fact]
    public void A_dependency_that_is_not_there_is_treated_as_code_that_is_not_woven()
    {
        Program absent = Program.Compile("Absent", [new SourceFile("Absent.cs", """
            namespace Absent
            {
                public struct Pair { public double A; public double B; public double Sum() => A + B; }
                public class Base { protected double state; public virtual double F(double x) => x; public static double operator +(Base b, double x) => x; }
                public delegate double Function(double x);
                public interface IShape { double Area(double x); }
                public enum Kind { One, Two }
                [System.AttributeUsage(System.AttributeTargets.All)] public class MarkAttribute : System.Attribute { public MarkAttribute(Kind kind) { } }
                public class Bag<T> { public T First; public void Add(T value) => First = value; }
                public static class Functions { public static double Half(double x) => x / 2; public static T Id<T>(T x) => x; }
            }
            """)], OptimizationLevel.Release);
        Program legacy = Program.Compile("Legacy", [new SourceFile("Legacy.cs", """
            using Absent;
            namespace Legacy
            {
                [Mark(Kind.Two)]
                public class Derived : Base, IShape
                {
                    public override double F(double x) => base.F(x) + state;
                    public double Area(double x) => x * x;
                }
                static class State { internal static Pair pair; internal static Bag<double> list; internal static Pair[] pairs = new Pair[2]; }
                [Mark(Kind.One)]
                public static class Curve
                {
                    public static double Rate(double t) => t * t;
                    public static double Optional(double t) => t > 0 ? Functions.Half(t) : 2 * t;
                    public static double Structures(double t) { State.pair = new Pair { A = t, B = t }; State.pairs[0] = State.pair; State.pairs[1].A = t; return State.pair.Sum() + State.pairs[0].A; }
                    public static double Generic(double t) { State.list = new Bag<double>(); State.list.Add(t); return State.list.First + Functions.Id(t); }
                    public static double Delegate(double t) { Function f = x => x * t; return f(t); }
                    public static double Virtual(Base b, IShape s, double t) => b.F(t) + s.Area(t) + (b + t);
                    public static double Kinds(Kind k, double t) => k == Kind.One ? t : t * t;
                }
            }
            """)], OptimizationLevel.Release, absent);
        File.WriteAllBytes(In("Legacy.dll"), legacy.Image);
        WeavingReport report = Weave(In("Legacy.dll"));
        Assert.DoesNotContain(report.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains(report.Diagnostics, d => d.Code == "ILD0004" && d.Message.Contains("Functions.Half(double)", StringComparison.Ordinal));
        Assert.Equal(6, Derivative("Rate", 3));

        // With the dependency in place everything runs as before, and active values are guarded.
        Assembly woven = Load(absent.Image);
        foreach (string name in new[] { "Structures", "Generic", "Delegate" })
        {
            var f = woven.GetType("Legacy.Curve")!.GetMethod(name)!.CreateDelegate<Func<double, double>>();
            var original = Load(absent.Image, legacy.Image).GetType("Legacy.Curve")!.GetMethod(name)!.CreateDelegate<Func<double, double>>();
            Assert.Equal(original(3), f(3));
            try
            {
                Assert.Equal((original(3 + 1e-6) - original(3 - 1e-6)) / 2e-6, AD.Derivative(f, 3), 1e-6);
            }
            catch (NotDifferentiableException)
            {
                // refused, which is as good
            }
        }

        var optional = woven.GetType("Legacy.Curve")!.GetMethod("Optional")!.CreateDelegate<Func<double, double>>();
        Assert.Equal(2, AD.Derivative(optional, -1));
        Assert.Throws<NotDifferentiableException>(() => AD.Derivative(optional, 3));
    }

    private void Left(string input)
    {
        Diagnostic found = Assert.Single(Weave(input).Diagnostics);
        Assert.Equal(("ILD0012", Severity.Information), (found.Code, found.Severity));
        Assert.False(File.Exists(In("out.pdb")));
        Assert.Equal(18, Derivative("Rate", 3));
    }

    private WeavingReport Weave(string input, WeavingOptions? options = null, string? output = null) => WovenFile.Weave(
        input, output ?? In("out.dll"), [In("ILDiff.dll"), RuntimeEnvironment.GetRuntimeDirectory()], options ?? new WeavingOptions { Everything = true });

    private CorFlags Header()
    {
        using var reader = new PEReader(File.OpenRead(In("out.dll")));
        return reader.PEHeaders.CorHeader!.Flags;
    }

    private double Derivative(string function, double at) =>
        AD.Derivative(Load().GetType("Legacy.Curve")!.GetMethod(function)!.CreateDelegate<Func<double, double>>(), at);

    private Assembly Load(byte[]? dependency = null, byte[]? image = null)
    {
        var context = new AssemblyLoadContext("library", isCollectible: true);
        if (dependency != null)
            context.LoadFromStream(new MemoryStream(dependency));
        return context.LoadFromStream(new MemoryStream(image ?? File.ReadAllBytes(In("out.dll"))));
    }

    private string Compile(string source, DebugInformationFormat? symbols = null)
    {
        var compilation = CSharpCompilation.Create(
            "Legacy", [CSharpSyntaxTree.ParseText(source, path: "Legacy.cs", encoding: System.Text.Encoding.UTF8)], Program.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using FileStream image = File.Create(In("Legacy.dll"));
        using FileStream? beside = symbols == DebugInformationFormat.PortablePdb ? File.Create(In("Legacy.pdb")) : null;
        EmitResult result = compilation.Emit(
            image, beside, options: new EmitOptions(debugInformationFormat: symbols ?? DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return In("Legacy.dll");
    }

    private string In(string name) => Path.Combine(folder, name);
}
