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
            new DiagnosticWriter(this, options!.Silenced).Write(Weaving.Weaving.Run(ModuleDefinition, options.Weaving));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            WriteError(Catalogue.WeaverFailed(ModuleDefinition.Name, exception).ToString());
        }
    }

    /// <summary>No assembly by name: the weaver resolves what the module references.</summary>
    public override IEnumerable<string> GetAssembliesForScanning() => [];
}
