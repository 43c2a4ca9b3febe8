using System.Reflection;
using System.Runtime.Loader;
using ILDiff.Weaving;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>A woven program and a library that it references, which nobody wove, in one load context.</summary>
internal sealed class Pair
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly AssemblyLoadContext context = new("pair");

    private Pair(Program library, Program original, byte[] image, byte[] symbols, WeavingReport report)
    {
        Original = original;
        Image = image;
        Symbols = symbols;
        Report = report;
        Library = context.LoadFromStream(new MemoryStream(library.Image), new MemoryStream(library.Symbols));
        Assembly = context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
    }

    /// <summary>The program before it was woven.</summary>
    internal Program Original { get; }

    internal byte[] Image { get; }

    internal byte[] Symbols { get; }

    internal Assembly Library { get; }

    internal Assembly Assembly { get; }

    internal WeavingReport Report { get; }

    /// <summary>Compiles both, and weaves the program.</summary>
    internal static Pair Of(IEnumerable<SourceFile> library, IEnumerable<SourceFile> program, OptimizationLevel level)
    {
        Program unwoven = Program.Compile("Library", library, level);
        Program original = Program.Compile("Faults", program, level, unwoven);
        using var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        resolver.Add(unwoven.Image);
        using ModuleDefinition module = Read(original, resolver);
        if (module.AssemblyReferences.All(reference => reference.Name != "ILDiff"))
            module.AssemblyReferences.Add(AssemblyNameReference.Parse(typeof(AD).Assembly.FullName)); // the package's, unused
        var (image, symbols) = Writing.Weave(
            module, new WeavingOptions { Everything = true, CompilesPublic = !Writing.IsStressed, Stress = Writing.IsStressed }, out WeavingReport report);
        return new Pair(unwoven, original, image, symbols, report);
    }

    /// <summary>Reads a program as the weaver gets it.</summary>
    internal static ModuleDefinition Read(Program program, IAssemblyResolver resolver) =>
        ModuleDefinition.ReadModule(new MemoryStream(program.Image), new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolStream = new MemoryStream(program.Symbols),
        });

    /// <summary>Compiles an assembly that nobody weaves against the program, and loads it beside it.</summary>
    internal Assembly Load(string name, string source)
    {
        Program program = Program.Compile(name, [new SourceFile($"{name}.cs", source)], OptimizationLevel.Release, Original);
        return context.LoadFromStream(new MemoryStream(program.Image), new MemoryStream(program.Symbols));
    }

    /// <summary>A function of the program.</summary>
    internal T Function<T>(string type, string method)
        where T : Delegate => In<T>(Assembly, type, method);

    /// <summary>A function of the library.</summary>
    internal T OfLibrary<T>(string type, string method)
        where T : Delegate => In<T>(Library, type, method);

    private static T In<T>(Assembly assembly, string type, string method)
        where T : Delegate => (assembly.GetType(type, throwOnError: true)!.GetMethod(method, Declared) ??
            throw new MissingMethodException(type, method)).CreateDelegate<T>();
}
