using Mono.Cecil;

namespace ILDiff.Weaving.Files;

/// <summary>Finds assemblies among files, by their names, and then in directories. Not thread safe.</summary>
internal sealed class SearchPathResolver : DefaultAssemblyResolver
{
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);

    internal SearchPathResolver(IEnumerable<string> paths)
    {
        foreach (string directory in GetSearchDirectories())
            RemoveSearchDirectory(directory); // the current directory is nobody's
        foreach (string path in paths)
        {
            if (!File.Exists(path))
                AddSearchDirectory(path);
            else if (!files.ContainsKey(Path.GetFileNameWithoutExtension(path)))
                files.Add(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    public override AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (!files.TryGetValue(name.Name, out string? file))
            return Search(name, parameters);
        if (!opened.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            parameters.AssemblyResolver = this;
            opened[name.Name] = assembly = AssemblyDefinition.ReadAssembly(file, parameters);
        }

        return assembly;
    }

    /// <summary>Looks in the directories, once for what is in none: code may refer to it in every line.</summary>
    private AssemblyDefinition Search(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (absent.Contains(name.FullName))
            throw new AssemblyResolutionException(name);
        try
        {
            return base.Resolve(name, parameters);
        }
        catch (AssemblyResolutionException)
        {
            absent.Add(name.FullName);
            throw;
        }
    }

    private readonly HashSet<string> absent = [];

    protected override void Dispose(bool disposing)
    {
        foreach (AssemblyDefinition assembly in opened.Values)
            assembly.Dispose();
        base.Dispose(disposing);
    }

    private readonly Dictionary<string, AssemblyDefinition> opened = new(StringComparer.OrdinalIgnoreCase);
}
