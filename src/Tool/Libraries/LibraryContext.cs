using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ILDiff.Tool.Inputs;

namespace ILDiff.Tool.Libraries;

/// <summary>
/// Assemblies loaded apart from this tool's own and from other contexts, so that a library can be there woven and as it was
/// published. The runtime and .NET are shared.
/// </summary>
internal sealed class LibraryContext : AssemblyLoadContext
{
    private readonly Dictionary<string, string> files;
    private readonly string[] folders;

    /// <param name="name">What it is for.</param>
    /// <param name="files">Assemblies that are taken before all others of their names.</param>
    /// <param name="paths">Files and folders to look in.</param>
    internal LibraryContext(string name, IEnumerable<string> files, IReadOnlyList<string> paths)
        : base(name)
    {
        this.files = files.Concat(paths.Where(File.Exists)).DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => path, StringComparer.OrdinalIgnoreCase);
        folders = [.. paths.Where(Directory.Exists).Where(folder => !IsOfFramework(folder))];
    }

    /// <summary>Loads an assembly as it was published, with what it refers to.</summary>
    internal static Assembly Published(InputAssembly assembly, IReadOnlyList<string> paths) =>
        new LibraryContext("published", [], paths).LoadFile(assembly.Path);

    /// <summary>Loads an assembly from its file, without holding the file.</summary>
    internal Assembly LoadFile(string path)
    {
        string symbols = Path.ChangeExtension(path, ".pdb");
        return LoadFromStream(
            new MemoryStream(File.ReadAllBytes(path)),
            File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols)) : null);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        if (name == typeof(AD).Assembly.GetName().Name)
            return typeof(AD).Assembly;
        if (InputAssembly.IsOfFramework(name))
            return null;
        if (files.TryGetValue(name, out string? file))
            return LoadFile(file);
        return folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists) is { } found ? LoadFile(found) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (string folder in folders)
        {
            if (NativeLibrary.TryLoad(Path.Combine(folder, unmanagedDllName), out nint handle))
                return handle;
        }

        return 0;
    }

    private static bool IsOfFramework(string folder) => File.Exists(Path.Combine(folder, "System.Runtime.dll"));
}
