using System.Reflection;
using System.Runtime.Loader;
using ILDiff.Weaving;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>Assemblies that refer to one another, in one load context, each woven or not. Not thread safe.</summary>
internal sealed class LoadedAssemblies(string name)
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly AssemblyLoadContext context = new(name);
    private readonly PlatformResolver resolver = NewResolver();
    private readonly List<Program> programs = [];

    /// <summary>Compiles against what was added before, and adds the result.</summary>
    internal Assembly Add(string name, string source, bool isWoven)
    {
        Program program = Program.Compile(name, [new SourceFile($"{name}.cs", source)], OptimizationLevel.Release, [.. programs]);
        programs.Add(program);
        return isWoven ? Weave(program.Image, program.Symbols) : Load(program.Image, program.Symbols);
    }

    /// <summary>Adds an assembly that this process could load, woven.</summary>
    internal Assembly AddPublished(string file) => Weave(File.ReadAllBytes(
        PlatformResolver.TrustedPaths().Single(path => Path.GetFileNameWithoutExtension(path) == file)), symbols: null);

    /// <summary>A function.</summary>
    internal static T Function<T>(Assembly assembly, string type, string method)
        where T : Delegate => (assembly.GetType(type, throwOnError: true)!.GetMethod(method, Declared) ??
            throw new MissingMethodException(type, method)).CreateDelegate<T>();

    private Assembly Weave(byte[] image, byte[]? symbols)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = symbols != null,
            SymbolStream = symbols == null ? null : new MemoryStream(symbols),
        });
        if (module.AssemblyReferences.All(reference => reference.Name != "ILDiff"))
            module.AssemblyReferences.Add(AssemblyNameReference.Parse(typeof(AD).Assembly.FullName)); // the package's, unused
        var (woven, wovenSymbols) = Writing.Weave(module, new WeavingOptions { Everything = true, Stress = Writing.IsStressed });
        return Load(woven, wovenSymbols);
    }

    private Assembly Load(byte[] image, byte[] symbols)
    {
        resolver.Add(image);
        return context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
    }

    private static PlatformResolver NewResolver()
    {
        var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        return resolver;
    }
}
