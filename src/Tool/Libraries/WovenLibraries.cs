using System.Reflection;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Terminal;
using ILDiff.Weaving;

namespace ILDiff.Tool.Libraries;

/// <summary>An assembly and some of those that it refers to, woven into a folder that goes afterwards.</summary>
internal sealed class WovenLibraries : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> woven = [];
    private readonly IReadOnlyList<string> paths;
    private readonly InputAssembly main;

    private WovenLibraries(InputAssembly main, IReadOnlyList<string> paths)
    {
        this.main = main;
        this.paths = paths;
    }

    /// <summary>What weaving the assembly itself did; nothing if it was woven before.</summary>
    internal WeavingReport Report { get; private set; } = new();

    /// <summary>The file of the assembly, woven.</summary>
    internal string WovenFile => main.IsWoven ? main.Path : folder.PathOf(main);

    /// <summary>Weaves; what is woven already is taken as it is.</summary>
    /// <param name="main">The assembly.</param>
    /// <param name="also">Others that are woven whole with it.</param>
    /// <param name="paths">Where references are looked for.</param>
    /// <param name="options">How the assembly itself is woven.</param>
    /// <param name="work">Where it is shown how far that is.</param>
    /// <exception cref="InputException">One of them cannot be woven.</exception>
    internal static WovenLibraries Weave(
        InputAssembly main, IReadOnlyList<InputAssembly> also, IReadOnlyList<string> paths, WeavingOptions options, Work work)
    {
        var libraries = new WovenLibraries(main, paths);
        try
        {
            foreach (InputAssembly next in InOrder([main, .. also]).Where(next => !next.IsWoven))
                libraries.Weave(next, next == main ? options : Whole(options), work);
            return libraries;
        }
        catch
        {
            libraries.Dispose();
            throw;
        }
    }

    /// <summary>Loads the assembly and, when they are asked for, the others, woven.</summary>
    internal Assembly LoadWoven() => new LibraryContext("woven", woven, paths).LoadFile(WovenFile);

    public void Dispose() => folder.Dispose();

    private void Weave(InputAssembly next, WeavingOptions options, Work work)
    {
        string output = folder.PathOf(next);
        WeavingReport report = WeavingWork.Weave(next, output, [.. woven, .. paths], options, work);
        woven.Add(output);
        if (next == main)
            Report = report;
    }

    private static WeavingOptions Whole(WeavingOptions options) => new()
    {
        Everything = true,
        ReplacementAssemblies = options.ReplacementAssemblies,
        Cancellation = options.Cancellation,
    };

    /// <summary>Each after those that it refers to, so that it sees them woven.</summary>
    private static List<InputAssembly> InOrder(IReadOnlyList<InputAssembly> assemblies)
    {
        var ordered = new List<InputAssembly>();
        foreach (InputAssembly assembly in assemblies)
            Add(assembly, []);
        return ordered;

        void Add(InputAssembly assembly, HashSet<InputAssembly> under)
        {
            if (ordered.Contains(assembly) || !under.Add(assembly))
                return;
            foreach (InputAssembly reference in assemblies.Where(other => assembly.References.Contains(other.Name)))
                Add(reference, under);
            ordered.Add(assembly);
        }
    }
}
