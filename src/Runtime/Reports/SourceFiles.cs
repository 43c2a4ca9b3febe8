namespace ILDiff.Reports;

/// <summary>Lines of source files, where they are still where the compiler found them.</summary>
internal sealed class SourceFiles
{
    private readonly Dictionary<string, string[]> files = [];

    /// <summary>A line, without indentation; empty if it is not found.</summary>
    internal string Line(string path, int number)
    {
        if (!files.TryGetValue(path, out string[]? lines))
            files[path] = lines = Read(path);
        return number >= 1 && number <= lines.Length ? lines[number - 1].Trim() : "";
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
