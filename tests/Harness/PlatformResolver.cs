using Mono.Cecil;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>Finds the assemblies that this process runs on, and those that a test adds. Not thread safe.</summary>
internal sealed class PlatformResolver : BaseAssemblyResolver
{
    private static readonly Dictionary<string, string> Paths = TrustedPaths().ToDictionary(
        path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, AssemblyDefinition> resolved = [];

    /// <summary>The files of the assemblies this process may load.</summary>
    internal static IEnumerable<string> TrustedPaths() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .DistinctBy(Path.GetFileName);

    /// <summary>Adds an assembly that is in no file.</summary>
    internal void Add(byte[] image)
    {
        AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(
            new MemoryStream(image), new ReaderParameters { AssemblyResolver = this });
        resolved[assembly.Name.Name] = assembly;
    }

    public override AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        if (!resolved.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            if (!Paths.TryGetValue(name.Name, out string? path))
                throw new AssemblyResolutionException(name);
            resolved[name.Name] = assembly =
                AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this });
        }

        return assembly;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (AssemblyDefinition assembly in resolved.Values)
            assembly.Dispose();
        base.Dispose(disposing);
    }
}
