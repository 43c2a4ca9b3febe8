namespace ILDiff.Build;

/// <summary>The assemblies of a build, by name: which file runs, and what leads to what.</summary>
internal sealed class ReferenceSet
{
    private const string Runtime = "ILDiff";

    private readonly IReadOnlyList<ReferencedFile> deployed;
    private readonly IReadOnlyList<ReferencedFile> compiled;
    private readonly Dictionary<string, ReferencedFile> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="deployed">What is copied beside the program.</param>
    /// <param name="compiled">What the compiler sees: the same, other files with the same names, or more.</param>
    internal ReferenceSet(IReadOnlyList<ReferencedFile> deployed, IReadOnlyList<ReferencedFile> compiled)
    {
        this.deployed = deployed;
        this.compiled = compiled;
        foreach (ReferencedFile file in deployed.Concat(compiled))
        {
            if (!byName.ContainsKey(file.Name))
                byName.Add(file.Name, file);
        }
    }

    /// <summary>One file of each name, what is deployed before what is only compiled against.</summary>
    internal IEnumerable<ReferencedFile> All => byName.Values;

    internal bool HasRuntime => byName.ContainsKey(Runtime);

    /// <summary>
    /// The files that a request means: all that are deployed under its name, since a package may bring one for each
    /// platform; else what the compiler sees.
    /// </summary>
    internal IReadOnlyList<ReferencedFile> Named(string name)
    {
        List<ReferencedFile> named = [.. deployed.Where(file => file.IsNamed(name))];
        HashSet<string> names = new(named.Select(file => file.Name), StringComparer.OrdinalIgnoreCase);
        named.AddRange(compiled.Where(file => file.IsNamed(name) && !names.Contains(file.Name)));
        return named;
    }

    /// <summary>Whether an assembly cannot be asked for: the runtime, and what is .NET's own.</summary>
    internal static bool IsOutOfBounds(ReferencedFile file) => file.Name == Runtime || file.IsOfFramework;

    /// <summary>The assemblies that bring replacements.</summary>
    internal IEnumerable<ReferencedFile> Replacing => All.Where(file => !file.IsOfFramework && file.Replaces);

    /// <summary>The assemblies that a file leads to and that are not .NET's own, itself left out; in a fixed order.</summary>
    internal IReadOnlyCollection<ReferencedFile> LedTo(ReferencedFile file)
    {
        var found = new SortedDictionary<string, ReferencedFile>(StringComparer.OrdinalIgnoreCase);
        var pending = new Stack<ReferencedFile>([file]);
        while (pending.Count > 0)
        {
            foreach (string name in pending.Pop().References)
            {
                if (!byName.TryGetValue(name, out ReferencedFile? next) || next.IsOfFramework || name == file.Name || found.ContainsKey(name))
                    continue;
                found.Add(name, next);
                pending.Push(next);
            }
        }

        return found.Values;
    }

    /// <summary>The files with each after those that it leads to, so that it sees them woven.</summary>
    internal IEnumerable<ReferencedFile> InOrder(IEnumerable<ReferencedFile> files) =>
        files.OrderBy(file => LedTo(file).Count).ThenBy(file => file.Path, StringComparer.Ordinal);
}
