using System.IO.Compression;
using Mono.Cecil;

namespace ILDiff.Package.Tests;

/// <summary>The packed runtime, offering the next contract to woven code.</summary>
internal static class LaterRuntime
{
    internal static void Write(string path)
    {
        string package = Path.Combine(AppContext.BaseDirectory, "feed", $"ILDiff.{Consumer.Metadata("PackageVersion")}.nupkg");
        using var zip = ZipFile.OpenRead(package);
        using var runtime = new MemoryStream();
        using (var entry = zip.GetEntry("lib/net10.0/ILDiff.dll")!.Open())
            entry.CopyTo(runtime);
        runtime.Position = 0;

        using var assembly = AssemblyDefinition.ReadAssembly(runtime);
        var contract = assembly.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "WeavingContractAttribute");
        int next = (int)contract.ConstructorArguments[0].Value + 1;
        contract.ConstructorArguments[0] = new CustomAttributeArgument(assembly.MainModule.TypeSystem.Int32, next);
        assembly.Write(path);
    }
}
