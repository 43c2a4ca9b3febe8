using ILDiff.Weaving.Diagnostics;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving;

/// <summary>Weaves assemblies from file to file, for front ends that do not bring a module of their own. Thread safe.</summary>
public static class WovenFile
{
    /// <summary>
    /// Reads an assembly with its symbols, if there are any that belong to it, weaves it, and writes it; nothing is
    /// written when the report holds an error.
    /// </summary>
    /// <param name="input">The assembly.</param>
    /// <param name="output">Where the woven assembly goes; may be the input.</param>
    /// <param name="searchDirectories">Where referenced assemblies are, the runtime among them.</param>
    /// <param name="options">How.</param>
    /// <returns>Messages and what was woven.</returns>
    public static WeavingReport Weave(string input, string output, IEnumerable<string> searchDirectories, WeavingOptions options)
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (string directory in resolver.GetSearchDirectories())
            resolver.RemoveSearchDirectory(directory); // the current directory is nobody's
        foreach (string directory in searchDirectories)
            resolver.AddSearchDirectory(directory);
        try
        {
            using ModuleDefinition module = Read(input, resolver);
            WeavingReport report = Weaving.Run(module, options);
            if (report.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
                module.Write(output, new WriterParameters { WriteSymbols = module.HasSymbols });
            return report;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            var report = new WeavingReport();
            report.Diagnostics.Add(Catalogue.Unreadable(input, exception.Message));
            return report;
        }
        finally
        {
            resolver.Dispose();
        }
    }

    private static ModuleDefinition Read(string input, IAssemblyResolver resolver)
    {
        // Read whole, so that the output may be the input.
        var bytes = new MemoryStream(File.ReadAllBytes(input));
        var module = ModuleDefinition.ReadModule(bytes, new ReaderParameters { AssemblyResolver = resolver });
        ISymbolReader? symbols = new DefaultSymbolReaderProvider(throwIfNoSymbol: false).GetSymbolReader(module, input);
        if (symbols != null)
            module.ReadSymbols(symbols, throwIfSymbolsAreNotMaching: false); // those of another build are left alone
        return module;
    }
}
