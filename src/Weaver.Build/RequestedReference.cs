using Microsoft.Build.Framework;

namespace ILDiff.Build;

/// <summary>What a project, or one that it refers to, asks to be woven.</summary>
/// <param name="Name">The name of an assembly or of a package.</param>
/// <param name="Types">The types to weave; none of both for all.</param>
/// <param name="Methods">The methods to weave.</param>
/// <param name="IsOwn">Whether the project itself asks, so that a name which nothing has is a mistake.</param>
internal sealed record RequestedReference(string Name, IReadOnlyList<string> Types, IReadOnlyList<string> Methods, bool IsOwn)
{
    internal bool IsNarrowed => Types.Count + Methods.Count > 0;

    /// <summary>Reads the items; several of one name become one that weaves what any of them does.</summary>
    internal static IReadOnlyList<RequestedReference> Read(IEnumerable<ITaskItem> items) =>
        [.. items.Select(Read).GroupBy(request => request.Name, StringComparer.OrdinalIgnoreCase).Select(Merge)];

    /// <summary>One request that weaves what any of several does.</summary>
    internal static RequestedReference Merge(IEnumerable<RequestedReference> requests)
    {
        List<RequestedReference> all = [.. requests];
        bool isNarrowed = all.All(request => request.IsNarrowed);
        return new RequestedReference(
            all[0].Name,
            isNarrowed ? Union(all.SelectMany(request => request.Types)) : [],
            isNarrowed ? Union(all.SelectMany(request => request.Methods)) : [],
            all.Any(request => request.IsOwn));
    }

    private static RequestedReference Read(ITaskItem item) => new(
        item.ItemSpec.Trim(), List(item.GetMetadata("Types")), List(item.GetMetadata("Methods")),
        item.GetMetadata("ILDiffIsInherited") != "true");

    private static List<string> List(string value) =>
        [.. value.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0)];

    private static List<string> Union(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];
}
