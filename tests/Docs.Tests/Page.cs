using System.Text.RegularExpressions;

namespace ILDiff.Docs.Tests;

/// <summary>Pages of the documentation and the programs in them.</summary>
internal static class Page
{
    private static readonly Regex Block = new("```csharp\n(.*?)```", RegexOptions.Singleline);

    private static readonly Regex Line = new(@"Console\.WriteLine\(.*\); *// (.*)");

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "pages");

    /// <summary>Every program: where it stands, and its text.</summary>
    internal static IEnumerable<(string Place, string Program)> Programs() =>
        from page in Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories)
        let text = File.ReadAllText(page).ReplaceLineEndings("\n")
        from Match block in Block.Matches(text)
        let line = text[..block.Index].Count(letter => letter == '\n') + 1
        select ($"{Path.GetFileName(page)}({line})", block.Groups[1].Value);

    /// <summary>The lines that a program says it prints: the comments after its calls of Console.WriteLine.</summary>
    internal static IEnumerable<string> Promised(string program) =>
        Line.Matches(program).Select(line => line.Groups[1].Value.Trim());
}
