using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>A source file of a program under test.</summary>
/// <param name="Name">Its path, as symbols give it.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Name, string Text)
{
    internal static SourceFile Usings { get; } = new("Usings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        """);

    internal SyntaxTree Parse() => CSharpSyntaxTree.ParseText(
        SourceText.From(Text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), Name);
}

/// <summary>Compiles programs.</summary>
internal static class Compiling
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> PlatformReferences = new(() =>
    [
        .. PlatformResolver.TrustedPaths().Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromImage(WovenRuntime.Image),
    ]);

    extension(Program)
    {
        /// <summary>What this process runs on, and the runtime.</summary>
        internal static ImmutableArray<MetadataReference> References => PlatformReferences.Value;

        /// <summary>Compiles; throws with the compiler's messages if it cannot.</summary>
        internal static Program Compile(
            string name, IEnumerable<SyntaxTree> trees, OptimizationLevel level, params Program[] libraries)
        {
            var references = Program.References.AddRange(
                libraries.Select(library => MetadataReference.CreateFromImage(library.Image)));
            var compilation = CSharpCompilation.Create(name, trees, references, new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
            return Program.Emit(compilation);
        }

        internal static Program Compile(
            string name, IEnumerable<SourceFile> files, OptimizationLevel level, params Program[] libraries) =>
            Program.Compile(name, files.Prepend(SourceFile.Usings).Select(file => file.Parse()), level, libraries);

        /// <summary>The assembly and the symbols of a compilation; throws with the compiler's messages if there are none.</summary>
        internal static Program Emit(Compilation compilation)
        {
            var image = new MemoryStream();
            var symbols = new MemoryStream();
            EmitResult result = compilation.Emit(
                image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
            if (!result.Success)
            {
                IEnumerable<Diagnostic> errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
                throw new InvalidOperationException(string.Join("\n", errors.Take(20)));
            }

            return new Program(image.ToArray(), symbols.ToArray());
        }
    }
}
