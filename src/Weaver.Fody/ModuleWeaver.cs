using System.Xml.Linq;
using Fody;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Fody;

/// <summary>The add-in: Fody reads and writes the assembly, <see cref="Weaving.Weaving"/> does the rest.</summary>
public sealed class ModuleWeaver : BaseModuleWeaver
{
    /// <summary>The runtime stays referenced: woven code calls it.</summary>
    public override bool ShouldCleanReference => false;

    /// <summary>Weaves the project's assembly; an error fails the build before anything is written.</summary>
    public override void Execute()
    {
        var config = Config ?? new XElement("ILDiff");
        if (!FodyElement.TryRead(config, out var options, out string? unknown))
        {
            WriteError(Catalogue.UnknownOption(unknown!).ToString());
            return;
        }

        try
        {
            options!.Weaving.ReplacementAssemblies = [.. ReferenceCopyLocalPaths.Where(RefersToRuntime)];
            new DiagnosticWriter(this, options.Silenced).Write(Weaving.Weaving.Run(ModuleDefinition, options.Weaving));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            WriteError(Catalogue.WeaverFailed(ModuleDefinition.Name, exception).ToString());
        }
    }

    /// <summary>Only such an assembly can bring replacements; the compiler drops references that no code names.</summary>
    private static bool RefersToRuntime(string path)
    {
        if (!path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            return false;
        try
        {
            using Mono.Cecil.ModuleDefinition module = Mono.Cecil.ModuleDefinition.ReadModule(path);
            return module.AssemblyReferences.Any(reference => reference.Name == "ILDiff");
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return false; // native code, or not there
        }
    }

    /// <summary>No assembly by name: the weaver resolves what the module references.</summary>
    public override IEnumerable<string> GetAssembliesForScanning() => [];
}
