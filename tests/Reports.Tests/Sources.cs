namespace ILDiff.Reports.Tests;

/// <summary>The sources of this project.</summary>
internal static class Sources
{
    /// <summary>The folder of the repository.</summary>
    internal static string Repository { get; } = FindRepository();

    /// <summary>The number of the line that ends with the mark <c>// here: name</c>.</summary>
    internal static int Line(string file, string mark)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository, "tests", "Reports.Tests", file));
        int line = Array.FindIndex(lines, line => line.EndsWith($"// here: {mark}", StringComparison.Ordinal));
        return line >= 0 ? line + 1 : throw new ArgumentException($"There is no mark {mark} in {file}.", nameof(mark));
    }

    private static string FindRepository()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ILDiff.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
