using System.Globalization;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;

namespace ILDiff.Docs.Tests;

/// <summary>A program compiled, woven and run in this process.</summary>
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

    /// <summary>What the program prints.</summary>
    internal static string[] Run(string program)
    {
        using MemoryStream symbols = new();
        using var woven = Weave(Compile(program, symbols), symbols, withLines: program.Contains("GradientReport", StringComparison.Ordinal));
        var context = new AssemblyLoadContext(null, isCollectible: true);
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

    private static MemoryStream Compile(string program, MemoryStream symbols)
    {
        var compilation = CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(program, path: "Program.cs", encoding: Encoding.UTF8)],
            Platform,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));
        var compiled = new MemoryStream();
        var result = compilation.Emit(compiled, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        compiled.Position = symbols.Position = 0;
        return compiled;
    }

    private static MemoryStream Weave(MemoryStream compiled, MemoryStream symbols, bool withLines)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(compiled, new ReaderParameters { AssemblyResolver = resolver, ReadSymbols = withLines, SymbolStream = withLines ? symbols : null });
        var report = Weaving.Weaving.Run(module, new Weaving.WeavingOptions
        {
            Lines = withLines,
            ReplacementAssemblies = [Path.Combine(AppContext.BaseDirectory, "ILDiff.MathNet.dll")],
        });
        Assert.Empty(report.Diagnostics);
        var woven = new MemoryStream();
        module.Write(woven);
        woven.Position = 0;
        return woven;
    }
}
