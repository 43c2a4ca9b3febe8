using System.Reflection;
using ILDiff.Weaving;
using ILDiff.Weaving.Translation;
using ILDiff.Weaving.Vocabulary;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace ILDiff.Translation.Tests;

/// <summary>A compiled program: loaded, and as a module whose methods are translated.</summary>
internal sealed class TranslatedProgram
{
    private static readonly PlatformResolver Resolver = NewResolver();

    private readonly ModuleDefinition module;
    private readonly Translator translator;

    internal TranslatedProgram(string name, IEnumerable<SourceFile> files, OptimizationLevel level)
    {
        Program program = Program.Compile(name, files, level);
        Loaded = LoadedProgram.Load(program);
        module = ModuleDefinition.ReadModule(new MemoryStream(program.Image), new ReaderParameters
        {
            AssemblyResolver = Resolver, ReadSymbols = true, SymbolStream = new MemoryStream(program.Symbols),
        });
        var context = new WeavingContext(module, RuntimeReferences.Find(module)!, new WeavingOptions(), new WeavingReport());
        translator = new Translator(context);
        Members = new Members(Loaded.Assembly);
    }

    internal LoadedProgram Loaded { get; }

    internal Members Members { get; }

    internal Weaving.Translation.Translation Translate(MethodInfo method) => translator.Translate(
        module.GetTypes().SelectMany(type => type.Methods).Single(definition => definition.MetadataToken.ToInt32() == method.MetadataToken));

    private static PlatformResolver NewResolver()
    {
        var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        return resolver;
    }
}

public sealed class ProgramTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void All(OptimizationLevel level)
    {
        var program = new TranslatedProgram("Problems", [new SourceFile("u", "global using System.IO; global using System.Threading;"), .. Fixtures.Read("Problems")], level);
        foreach (Type type in program.Loaded.Assembly.GetTypes())
        {
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                string result;
                try
                {
                    var t = program.Translate(method);
                    result = t.Obstacle != null ? t.Obstacle + " " + t.Obstacle.Origin?.Instruction : "\n" + string.Join("\n", t.Procedures);
                }
                catch (Exception e)
                {
                    result = e.ToString();
                }

                output.WriteLine($"{type}.{method.Name}: {result}");
            }
        }
    }
}
