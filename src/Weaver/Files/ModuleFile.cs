using ILDiff.Weaving.Diagnostics;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Files;

/// <summary>A module as it lies in a file: what is around the IL, and has to change because the IL does.</summary>
internal static class ModuleFile
{
    // COMIMAGE_FLAGS_IL_LIBRARY: the IL is whole, and native code made from it stands beside it. Cecil has no name for it.
    private const ModuleAttributes ReadyToRun = (ModuleAttributes)4;

    /// <summary>Reads a module, whole, so that it may be written to the same place.</summary>
    internal static ModuleDefinition Read(string input, IAssemblyResolver resolver, WeavingReport report)
    {
        byte[] image = File.ReadAllBytes(input);
        ModuleDefinition module = Open(image, resolver);
        try
        {
            bool isThere = ReadSymbols(module, input);
            if (isThere && !module.HasSymbols)
                report.Diagnostics.Add(Catalogue.SymbolsLeftOut(module.Assembly.Name.Name, "they are of another build, or of a kind that cannot be read."));
            return module;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A damaged file can fail in any way, and weaving can do without it.
            report.Diagnostics.Add(Catalogue.SymbolsLeftOut(module.Assembly.Name.Name, $"they cannot be read ({exception.Message})."));
            module.Dispose();
            return Open(image, resolver);
        }
    }

    private static ModuleDefinition Open(byte[] image, IAssemblyResolver resolver) =>
        ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters { AssemblyResolver = resolver });

    /// <summary>Reads the symbols in or beside the module, if they are its own; says whether there are any.</summary>
    private static bool ReadSymbols(ModuleDefinition module, string input)
    {
        ISymbolReader? symbols = new DefaultSymbolReaderProvider(throwIfNoSymbol: false).GetSymbolReader(module, input);
        if (symbols == null)
            return File.Exists(Path.ChangeExtension(input, ".pdb"));
        module.ReadSymbols(symbols, throwIfSymbolsAreNotMaching: false);
        if (module.HasSymbols)
        {
            foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods))
                _ = method.DebugInformation; // reads them now, where damage is not a failure of weaving
        }

        return true;
    }

    /// <summary>Makes the module one of IL alone; false if it cannot be.</summary>
    internal static bool Prepare(ModuleDefinition module, WeavingReport report)
    {
        string name = module.Assembly.Name.Name;
        if ((module.Attributes & (ModuleAttributes.ILOnly | ReadyToRun)) == 0)
        {
            report.Diagnostics.Add(Catalogue.MixedMode(name));
            return false;
        }

        if ((module.Attributes & ReadyToRun) != 0)
        {
            module.Attributes = module.Attributes & ~ReadyToRun | ModuleAttributes.ILOnly;
            module.Architecture = TargetArchitecture.I386; // any processor, when there is nothing but IL
            report.Diagnostics.Add(Catalogue.NativeCodeDropped(name));
        }

        if ((module.Attributes & ModuleAttributes.StrongNameSigned) != 0)
        {
            module.Attributes &= ~ModuleAttributes.StrongNameSigned;
            report.Diagnostics.Add(Catalogue.SignatureDropped(name));
        }

        return true;
    }

    /// <summary>Takes an assembly that is woven already as it is.</summary>
    internal static void Copy(string input, string output, WeavingReport report)
    {
        report.Diagnostics.Add(Catalogue.AlreadyWoven(Path.GetFileNameWithoutExtension(input)));
        if (Path.GetFullPath(input) == Path.GetFullPath(output))
            return;
        File.Copy(input, output, overwrite: true);
        string symbols = Path.ChangeExtension(input, ".pdb");
        if (File.Exists(symbols))
            File.Copy(symbols, Path.ChangeExtension(output, ".pdb"), overwrite: true);
    }

    /// <summary>Writes the module, with its symbols where they were: in it, or beside it in a portable file.</summary>
    internal static void Write(ModuleDefinition module, string output)
    {
        // Through memory: Cecil writes the paths of files into what it writes, and the same input is to give the same bytes.
        var image = new MemoryStream();
        bool isBeside = module.HasSymbols && module.SymbolReader is not EmbeddedPortablePdbReader;
        var symbols = isBeside ? new MemoryStream() : null;
        module.Write(image, new WriterParameters
        {
            WriteSymbols = module.HasSymbols,
            SymbolWriterProvider = !module.HasSymbols ? null
                : isBeside ? new PortablePdbWriterProvider() : new EmbeddedSymbols(),
            SymbolStream = symbols,
            DeterministicMvid = true,
        });
        File.WriteAllBytes(output, image.ToArray());
        if (symbols != null)
            File.WriteAllBytes(Path.ChangeExtension(output, ".pdb"), symbols.ToArray());
    }

    /// <summary>Cecil asks for the name of a file, though it writes none.</summary>
    private sealed class EmbeddedSymbols : ISymbolWriterProvider
    {
        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) =>
            new EmbeddedPortablePdbWriterProvider().GetSymbolWriter(module, module.Name);

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => throw new NotSupportedException();
    }
}
