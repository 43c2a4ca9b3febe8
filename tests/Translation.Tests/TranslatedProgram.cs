using System.Reflection;
using ILDiff.Weaving;
using ILDiff.Weaving.Passes;
using ILDiff.Weaving.Translation;
using ILDiff.Weaving.Vocabulary;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace ILDiff.Translation.Tests;

/// <summary>A compiled program: loaded, and as a module whose methods are translated.</summary>
internal sealed class TranslatedProgram
{
    // Cecil reads modules when they are asked, so that one test translates at a time.
    private static readonly Lock OneAtATime = new();

    private static readonly Lazy<PlatformResolver> Resolver = new(() =>
    {
        var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        return resolver;
    });

    private readonly ModuleDefinition module;
    private readonly Translator translator;

    private TranslatedProgram(Program program)
    {
        Loaded = LoadedProgram.Load(program);
        module = ModuleDefinition.ReadModule(new MemoryStream(program.Image), new ReaderParameters
        {
            AssemblyResolver = Resolver.Value,
            ReadSymbols = true,
            SymbolStream = new MemoryStream(program.Symbols),
        });
        var context = new WeavingContext(module, RuntimeReferences.Find(module)!, new WeavingOptions(), new WeavingReport());
        new WriteRules(context).Run();
        translator = new Translator(context);
        Members = new Members(Loaded.Assembly);
    }

    internal LoadedProgram Loaded { get; }

    internal Members Members { get; }

    internal static TranslatedProgram Compile(string name, IEnumerable<SourceFile> files, OptimizationLevel level)
    {
        Program program = Program.Compile(name, files, level);
        lock (OneAtATime)
            return new TranslatedProgram(program);
    }

    internal Weaving.Translation.Translation Translate(MethodBase method)
    {
        lock (OneAtATime)
        {
            return translator.Translate(module.GetTypes().SelectMany(type => type.Methods).Single(
                definition => definition.MetadataToken.ToInt32() == method.MetadataToken));
        }
    }

    /// <summary>What a method gives when its procedure is run.</summary>
    internal object? Interpret(Weaving.Translation.Translation translation, object? target, object?[] arguments)
    {
        object?[] results = new Interpreter(Members).Run(
            translation.Root!, [.. target == null || translation.Root!.Source.IsStatic ? [] : new[] { target }, .. arguments]);
        return results.Length == 1 ? results[0] : results;
    }
}
