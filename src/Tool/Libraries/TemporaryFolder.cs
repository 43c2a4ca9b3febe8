using ILDiff.Tool.Inputs;

namespace ILDiff.Tool.Libraries;

/// <summary>A folder for woven assemblies that goes when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ildiff");

    /// <summary>Where a woven assembly goes.</summary>
    internal string PathOf(InputAssembly assembly) => Path.Combine(folder.FullName, Path.GetFileName(assembly.Path));

    public void Dispose() => folder.Delete(recursive: true);
}
