using System.Reflection;

namespace ILDiff.Benchmarks.Commands;

/// <summary>Where things are in the source tree that the program was built from.</summary>
internal static class Folders
{
    private static string Benchmarks { get; } = typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Benchmarks").Value!;

    /// <summary>What was measured last.</summary>
    internal static string Results => Path.Combine(Benchmarks, "ratios.json");

    /// <summary>The chart on the page.</summary>
    internal static string Chart => Path.Combine(Benchmarks, "ratios.svg");

    /// <summary>The programs in other languages.</summary>
    internal static string Peers => Path.Combine(Benchmarks, "peers");
}
