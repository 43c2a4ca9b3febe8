using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Weaving.Files;
using Mono.Cecil;

namespace ILDiff.Weaving;

/// <summary>Weaves assemblies from file to file, for front ends that do not bring a module of their own. Thread safe.</summary>
public static class WovenFile
{
    /// <summary>
    /// Reads an assembly with its symbols, if there are any that belong to it, weaves it, and writes it; nothing is
    /// written when the report holds an error. An assembly that does not refer to the runtime gets the reference. The same
    /// input and options give the same output, byte for byte.
    /// </summary>
    /// <param name="input">The assembly.</param>
    /// <param name="output">Where the woven assembly goes; may be the input.</param>
    /// <param name="searchPaths">Files of referenced assemblies, the runtime among them, and directories that hold some;
    /// files go before directories, and the first of a name counts.</param>
    /// <param name="options">How.</param>
    /// <returns>Messages and what was woven.</returns>
    public static WeavingReport Weave(string input, string output, IEnumerable<string> searchPaths, WeavingOptions options)
    {
        var report = new WeavingReport();
        try
        {
            using var resolver = new SearchPathResolver(searchPaths);
            using ModuleDefinition module = ModuleFile.Read(input, resolver, report);
            if (Types.IsMarkedWoven(module.Assembly))
                ModuleFile.Copy(input, output, report);
            else if (ModuleFile.Prepare(module, report))
                Weave(module, output, options, report);
        }
        catch (AssemblyResolutionException exception) // to write a default value, Cecil looks up its enumeration
        {
            report.Diagnostics.Add(Catalogue.Unreadable(input, $"it refers to {exception.AssemblyReference.FullName}, which cannot be found."));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            report.Diagnostics.Add(Catalogue.Unreadable(input, exception.Message));
        }

        return report;
    }

    private static void Weave(ModuleDefinition module, string output, WeavingOptions options, WeavingReport report)
    {
        report.Add(Weaving.Run(module, options));
        if (!report.HasErrors)
            ModuleFile.Write(module, output);
    }
}
