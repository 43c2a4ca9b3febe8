using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.VisualBasic;

namespace ILDiff.Woven.Tests.Languages;

/// <summary>
/// The fixtures in a language other than C#, and the same functions as formulas in C#, which the oracle differentiates.
/// </summary>
internal sealed class ForeignPrograms
{
    private static readonly Dictionary<(string, OptimizationLevel), ForeignPrograms> Made = [];

    private readonly Lazy<LoadedProgram> original, woven, overDuals;

    private ForeignPrograms(string language, Func<Harness.Program> compile)
    {
        var program = new Lazy<Harness.Program>(compile);
        original = new(() => LoadedProgram.Load(program.Value));
        woven = new(() => LoadedProgram.Weave(program.Value));
        overDuals = new(() => LoadedProgram.Load(Duals.Compile(
            language + "Counterparts", [Counterparts(language)], OptimizationLevel.Release)));
    }

    /// <summary>As the compiler left it.</summary>
    internal LoadedProgram Original => original.Value;

    /// <summary>Woven.</summary>
    internal LoadedProgram Woven => woven.Value;

    /// <summary>The functions as formulas in C#, over dual numbers.</summary>
    internal LoadedProgram OverDuals => overDuals.Value;

    internal static ForeignPrograms Of(string language, OptimizationLevel level)
    {
        lock (Made)
        {
            if (!Made.TryGetValue((language, level), out ForeignPrograms? programs))
            {
                programs = new ForeignPrograms(
                    language, language == "FSharp" ? () => ReadFSharp(level) : () => CompileVisualBasic(level));
                Made[(language, level)] = programs;
            }

            return programs;
        }
    }

    /// <summary>The functions of a language's fixtures.</summary>
    internal static IEnumerable<Fixture> Functions(string language) => Fixtures.FunctionsOf(Counterparts(language));

    private static SourceFile Counterparts(string language) =>
        Fixtures.Read(language).Single(file => file.Name.EndsWith(".cs", StringComparison.Ordinal));

    private static Harness.Program CompileVisualBasic(OptimizationLevel level) =>
        Harness.Program.Emit(VisualBasicCompilation.Create(
            "Fixtures.VisualBasic",
            Fixtures.Read("VisualBasic").Where(file => file.Name.EndsWith(".vb", StringComparison.Ordinal)).Select(
                file => VisualBasicSyntaxTree.ParseText(
                    Microsoft.CodeAnalysis.Text.SourceText.From(file.Text, System.Text.Encoding.UTF8),
                    new VisualBasicParseOptions(Microsoft.CodeAnalysis.VisualBasic.LanguageVersion.Latest),
                    file.Name)),
            Harness.Program.References,
            new VisualBasicCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: level,
                rootNamespace: "Fixtures.VisualBasic",
                optionStrict: OptionStrict.On,
                optionInfer: true)));

    private static Harness.Program ReadFSharp(OptimizationLevel level)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "fsharp", level.ToString(), "Fixtures.FSharp.dll");
        return new Harness.Program(File.ReadAllBytes(path), File.ReadAllBytes(Path.ChangeExtension(path, ".pdb")));
    }
}
