using ILDiff.Weaving;
using ILDiff.Weaving.Diagnostics;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>Weaves a module and writes it to memory.</summary>
internal static class Writing
{
    /// <summary>Whether the whole suite runs in stress mode.</summary>
    internal static bool IsStressed { get; } = Environment.GetEnvironmentVariable("ILDIFF_STRESS") == "1";

    internal static (byte[] Image, byte[] Symbols) Weave(ModuleDefinition module, WeavingOptions options) => Weave(module, options, out _);

    /// <summary>The same, with what weaving did.</summary>
    internal static (byte[] Image, byte[] Symbols) Weave(ModuleDefinition module, WeavingOptions options, out WeavingReport report)
    {
        report = Weaving.Weaving.Run(module, options);
        string[] errors = [.. report.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString())];
        if (errors.Length > 0)
            throw new InvalidOperationException("The weaver refused:\n" + string.Join("\n", errors));
        var image = new MemoryStream();
        var symbols = new MemoryStream();
        module.Write(image, new WriterParameters
        {
            WriteSymbols = true,
            SymbolStream = symbols,
            SymbolWriterProvider = new PortablePdbWriterProvider(),
        });
        return (image.ToArray(), symbols.ToArray());
    }
}
