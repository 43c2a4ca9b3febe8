using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ILDiff.Weaving;
using Mono.Cecil;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>A program in this process, woven or as the compiler left it, in a load context of its own.</summary>
internal sealed class LoadedProgram : IDisposable
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public |
        BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Cecil reads modules when they are asked, so a resolver is for one thread; opened once, because the framework is large.
    private static readonly Lazy<PlatformResolver> Resolver = new(() =>
    {
        var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        return resolver;
    });

    private readonly AssemblyLoadContext context;

    private LoadedProgram(IEnumerable<Program> programs, bool isCollectible, WeavingReport? report = null)
    {
        Report = report;
        context = new AssemblyLoadContext("program", isCollectible);
        Assemblies = [.. programs.Select(program => context.LoadFromStream(
            new MemoryStream(program.Image), program.Symbols is [] ? null : new MemoryStream(program.Symbols)))];
        IsCollectible = isCollectible;
    }

    /// <summary>The program, and before it the libraries that were loaded with it.</summary>
    internal Assembly[] Assemblies { get; }

    internal Assembly Assembly => Assemblies[^1];

    /// <summary>What weaving the program did; null if it is not woven.</summary>
    internal WeavingReport? Report { get; }

    private bool IsCollectible { get; }

    internal static LoadedProgram Load(Program program, bool isCollectible = false) => new([program], isCollectible);

    internal static LoadedProgram Weave(Program program, bool isCollectible = false)
    {
        lock (Resolver)
            return new LoadedProgram([Weave(program, Resolver.Value, out WeavingReport report)], isCollectible, report);
    }

    /// <summary>Weaves a program whole, and the libraries it references, each of them after those that it references.</summary>
    /// <param name="program">The program.</param>
    /// <param name="libraries">The libraries.</param>
    /// <param name="adapters">Files of woven assemblies that bring replacements for the libraries.</param>
    internal static LoadedProgram Weave(Program program, IEnumerable<Program> libraries, params string[] adapters)
    {
        using var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        List<Program> woven = [];
        foreach (Program next in libraries.Append(program))
        {
            woven.Add(Weave(next, resolver, out _, adapters));
            resolver.Add(woven[^1].Image);
        }

        woven.InsertRange(woven.Count - 1, adapters.Select(Program.Read));

        return new LoadedProgram(woven, isCollectible: false);
    }

    private static Program Weave(Program program, IAssemblyResolver resolver, out WeavingReport report, params string[] adapters)
    {
        bool hasSymbols = program.Symbols is not [];
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(program.Image), new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = hasSymbols,
            SymbolStream = hasSymbols ? new MemoryStream(program.Symbols) : null,
        });
        var (image, symbols) = Writing.Weave(
            module, new WeavingOptions { Everything = true, CompilesPublic = !Writing.IsStressed, Stress = Writing.IsStressed, ReplacementAssemblies = adapters }, out report);
        return new Program(image, symbols);
    }

    /// <summary>A function of the program.</summary>
    internal T Function<T>(string type, string method)
        where T : Delegate => (Assembly.GetType(type, throwOnError: true)!.GetMethod(method, Declared) ??
            throw new MissingMethodException(type, method)).CreateDelegate<T>();

    /// <summary>
    /// Compiles every method to machine code, which refuses unverifiable stacks and unresolved members. Returns what was
    /// refused, and how many were tried.
    /// </summary>
    internal (List<string> Refused, int Tried) PrepareAll()
    {
        List<string> refused = [];
        int tried = 0;
        IEnumerable<MethodBase> methods = Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(
            type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)));
        foreach (MethodBase method in methods.Where(HasCode))
        {
            tried++;
            try
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
            catch (Exception e)
            {
                refused.Add($"{method.DeclaringType}.{method}: {e.GetType().Name} {e.Message}");
            }
        }

        return (refused, tried);
    }

    // Members of delegates come from the runtime.
    private static bool HasCode(MethodBase method) => !method.IsAbstract && !method.ContainsGenericParameters &&
        (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Runtime) == 0;

    public void Dispose()
    {
        if (IsCollectible)
            context.Unload();
    }
}
