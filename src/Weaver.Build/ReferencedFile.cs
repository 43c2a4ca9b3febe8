using Microsoft.Build.Framework;
using Mono.Cecil;

namespace ILDiff.Build;

/// <summary>An assembly that the project refers to.</summary>
internal sealed class ReferencedFile
{
    private readonly ITaskItem item;
    private readonly Lazy<(IReadOnlyList<string> References, bool Replaces)> metadata;

    private ReferencedFile(ITaskItem item)
    {
        this.item = item;
        metadata = new(ReadMetadata);
    }

    internal string Path => item.GetMetadata("FullPath");

    /// <summary>The name of the file without extension, which for an assembly is its own.</summary>
    internal string Name => item.GetMetadata("Filename");

    /// <summary>Whether it is .NET's own: of a targeting pack, or of a runtime that is deployed with the program.</summary>
    internal bool IsOfFramework => item.GetMetadata("FrameworkReferenceName").Length > 0 || item.GetMetadata("FrameworkName").Length > 0;

    /// <summary>The names of the assemblies that it refers to; none if the file is no managed assembly.</summary>
    internal IReadOnlyList<string> References => metadata.Value.References;

    /// <summary>Whether it has methods marked [Replaces], or the attribute in hand at least.</summary>
    internal bool Replaces => metadata.Value.Replaces;

    /// <summary>The assemblies among the items, each file once, in order; satellites and other files are left out.</summary>
    internal static IReadOnlyList<ReferencedFile> Among(IEnumerable<ITaskItem> items) => [.. items
        .Where(item => item.GetMetadata("Extension").ToLowerInvariant() is ".dll" or ".exe")
        .Where(item => item.GetMetadata("AssetType") is "" or "runtime" &&
            !item.ItemSpec.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase))
        .GroupBy(item => item.GetMetadata("FullPath"), StringComparer.OrdinalIgnoreCase)
        .Select(same => new ReferencedFile(same.First()))];

    /// <summary>Whether a request names the assembly, its package, or its project.</summary>
    internal bool IsNamed(string name) => Is(name, Name) || Is(name, item.GetMetadata("NuGetPackageId")) ||
        Is(name, System.IO.Path.GetFileNameWithoutExtension(item.GetMetadata("MSBuildSourceProjectFile")));

    private static bool Is(string name, string own) => own.Length > 0 && string.Equals(name, own, StringComparison.OrdinalIgnoreCase);

    private (IReadOnlyList<string> References, bool Replaces) ReadMetadata()
    {
        try
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(Path);
            return ([.. module.AssemblyReferences.Select(reference => reference.Name)], module.HasTypeReference("ILDiff.ReplacesAttribute"));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return ([], false);
        }
    }
}
