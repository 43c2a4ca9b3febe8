using System.Globalization;
using System.Runtime.Loader;
using ILDiff.Weaving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace ILDiff.Docs.Tests;

/// <summary>A program compiled, woven and run in this process; not to be unloaded, as a program of its own is not.</summary>
internal static class WovenProgram
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the program prints. Weaving it gives no message of a build, or the one that it is an example of.</summary>
    internal static string[] Run(string program, string? code = null)
    {
        var (woven, report) = Weave(Compile(program));
        Assert.DoesNotContain(report.Diagnostics, diagnostic => diagnostic.Code != code);
        var context = new AssemblyLoadContext(null);
        var entry = context.LoadFromStream(woven).EntryPoint!;
        TextWriter console = Console.Out;
        var culture = CultureInfo.CurrentCulture;
        using var printed = new StringWriter();
        try
        {
            Console.SetOut(printed);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            entry.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
        }

        return printed.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The codes of all that weaving has to say of the program, in builds and in reports.</summary>
    internal static string[] Codes(string program)
    {
        WeavingReport report = Weave(Compile(program)).Report;
        return [.. report.Diagnostics.Concat(report.Methods.SelectMany(method => method.Diagnostics())).Select(diagnostic => diagnostic.Code)];
    }

    private static MemoryStream Compile(string program)
    {
        var compilation = CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(program)],
            Platform,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        var compiled = new MemoryStream();
        var result = compilation.Emit(compiled);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        compiled.Position = 0;
        return compiled;
    }

    private static (MemoryStream Woven, WeavingReport Report) Weave(MemoryStream compiled)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(compiled, new ReaderParameters { AssemblyResolver = resolver });
        WeavingReport report = Weaving.Weaving.Run(module, new WeavingOptions
        {
            ReplacementAssemblies = [Path.Combine(AppContext.BaseDirectory, "ILDiff.MathNet.dll")],
        });
        var woven = new MemoryStream();
        if (!report.HasErrors)
            module.Write(woven);
        woven.Position = 0;
        return (woven, report);
    }
}
