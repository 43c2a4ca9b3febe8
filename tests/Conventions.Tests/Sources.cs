using System.Reflection;

namespace ILDiff.Conventions.Tests;

/// <summary>A file of the source tree.</summary>
/// <param name="Path">Its path from the root, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Source(string Path, string[] Lines)
{
    internal string? Namespace => Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?[10..].TrimEnd(';', ' ');

    internal IEnumerable<string> Usings => Lines
        .Where(line => line.StartsWith("using ILDiff", StringComparison.Ordinal)).Select(line => line[6..].TrimEnd(';'));
}

/// <summary>The source tree that the tests were built from.</summary>
internal static class Sources
{
    private static readonly string Root = typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Root").Value!;

    private static readonly Lazy<Source[]> Files = new(() => [.. Read()]);

    /// <summary>All C# files, without what builds make.</summary>
    internal static IReadOnlyList<Source> All => Files.Value;

    /// <summary>Those of a folder.</summary>
    internal static IEnumerable<Source> Under(string folder) =>
        All.Where(source => source.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>The text of any file.</summary>
    internal static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    internal static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    private static IEnumerable<Source> Read() =>
        from folder in (string[])["src", "tests", "samples", "benchmarks"]
        from file in Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj")
        select new Source(path, File.ReadAllLines(file));
}
