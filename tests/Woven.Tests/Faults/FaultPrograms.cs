using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>The programs of the folder Sources: Library.cs and StrangeLibrary.cs as they are, the others woven.</summary>
internal static class FaultPrograms
{
    private static readonly Lazy<SourceFile[]> Files = new(() => [.. Read()]);

    private static readonly Lazy<Pair> Debugged = new(() => Make(OptimizationLevel.Debug));

    private static readonly Lazy<Pair> Released = new(() => Make(OptimizationLevel.Release));

    /// <summary>As a debug build compiles them.</summary>
    internal static Pair Debug => Debugged.Value;

    /// <summary>As a release build compiles them.</summary>
    internal static Pair Release => Released.Value;

    internal static Pair Of(OptimizationLevel level) => level == OptimizationLevel.Debug ? Debug : Release;

    /// <summary>A function of one variable.</summary>
    internal static Func<double, double> F(string type, string method, OptimizationLevel level = OptimizationLevel.Release) =>
        Of(level).Function<Func<double, double>>(type, method);

    /// <summary>Where a line of the sources stands, as messages say it: the line with the mark <c>// here: name</c>.</summary>
    internal static string Place(string mark)
    {
        SourceFile file = Files.Value.Single(file => Line(file, mark) >= 0);
        return $"{Path.GetFileName(file.Name)}:{Line(file, mark) + 1}";
    }

    private static int Line(SourceFile file, string mark) =>
        Array.FindIndex(file.Text.Split('\n'), line => line.TrimEnd().EndsWith($"// here: {mark}", StringComparison.Ordinal));

    private static Pair Make(OptimizationLevel level) => Pair.Of(
        Files.Value.Where(file => IsLibrary(file)),
        Files.Value.Where(file => !IsLibrary(file)),
        level);

    private static bool IsLibrary(SourceFile file) => file.Name is "Faults/Library.cs" or "Faults/StrangeLibrary.cs";

    private static IEnumerable<SourceFile> Read()
    {
        foreach (string name in typeof(FaultPrograms).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith("Faults/", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(typeof(FaultPrograms).Assembly.GetManifestResourceStream(name)!);
            yield return new SourceFile(name, reader.ReadToEnd());
        }
    }
}
