using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ILDiff.Tool.Tests;

/// <summary>A folder with assemblies that a test compiles.</summary>
public class Workshop : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ildiff");

    internal static readonly IReadOnlyList<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "ILDiff.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    internal string In(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Compiles source to an assembly, with symbols beside it; returns its path.</summary>
    internal string Compile(string source, string name = "Legacy", params string[] references) =>
        Compile(source, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release), new EmitOptions(), name, references);

    internal string Compile(string source, CSharpCompilationOptions options, EmitOptions emission, string name, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(SourceText.From("using System;\n#line 1\n" + source, Encoding.UTF8), path: $"/src/{name}.cs")],
            [.. Platform, .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            options.WithAllowUnsafe(true));
        string path = In(name + ".dll");
        using FileStream image = File.Create(path);
        using FileStream? symbols = emission.EmitMetadataOnly ? null : File.Create(In(name + ".pdb"));
        EmitResult result = compilation.Emit(image, symbols, options: emission.WithDebugInformationFormat(DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return path;
    }

    /// <summary>A function of an assembly that was woven.</summary>
    internal static Func<double, double> Function(string path, string type, string method)
    {
        Assembly assembly = new AssemblyLoadContext("woven", isCollectible: true).LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        return assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.CreateDelegate<Func<double, double>>();
    }
}
