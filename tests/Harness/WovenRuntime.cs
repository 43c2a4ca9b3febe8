using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ILDiff.Weaving;
using Mono.Cecil;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>
/// Gives the test process the runtime woven: its replacements in plain C# have no derivative before. It has to happen
/// before anything touches ILDiff, so the tests' output has no ILDiff.dll that the loader would find by itself.
/// </summary>
internal static class WovenRuntime
{
    private static readonly string UnwovenPath = Path.Combine(AppContext.BaseDirectory, "runtime", "ILDiff.dll");

    private static readonly Lazy<(byte[] Image, byte[]? Symbols)> Files = new(Weave);

    /// <summary>The woven assembly.</summary>
    internal static byte[] Image => Files.Value.Image;

    [ModuleInitializer]
    internal static void Supply()
    {
        Assembly? loaded = null;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            if (name.Name != "ILDiff")
                return null;
            lock (UnwovenPath)
            {
                return loaded ??= context.LoadFromStream(
                    new MemoryStream(Image), Files.Value.Symbols is { } symbols ? new MemoryStream(symbols) : null);
            }
        };
    }

    private static (byte[] Image, byte[]? Symbols) Weave()
    {
        using var resolver = new PlatformResolver();
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            UnwovenPath, new ReaderParameters { AssemblyResolver = resolver, ReadSymbols = true, InMemory = true });
        if (module.Assembly.CustomAttributes.Any(a => a.AttributeType.FullName == "ILDiff.Activity.WovenAttribute"))
            return (File.ReadAllBytes(UnwovenPath), File.ReadAllBytes(Path.ChangeExtension(UnwovenPath, ".pdb"))); // by the build
        return Writing.Weave(module, new WeavingOptions { Stress = Writing.IsStressed });
    }
}
