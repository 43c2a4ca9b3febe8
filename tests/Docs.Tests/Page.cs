using System.Text.RegularExpressions;

namespace ILDiff.Docs.Tests;

/// <summary>Pages of the documentation and the programs in them.</summary>
internal static class Page
{
    private static readonly Regex Block = new("```csharp\n(.*?)```", RegexOptions.Singleline);

    private static readonly Regex Line = new(@"Console\.WriteLine\(.*\); *// (.*)");

    private static readonly Regex Message = new(@"^## (ILD\d{4})\n(.*?)(?=^## |\z)", RegexOptions.Singleline | RegexOptions.Multiline);

    /// <summary>The page whose sections are the messages of the weaver.</summary>
    private const string MessagePage = "docs/diagnostics.md";

    /// <summary>The pages for people: where they stand in the repository, and their text.</summary>
    internal static IEnumerable<(string Path, string Text)> All() =>
        from path in new[] { "README.md", "CONTRIBUTING.md", "samples/README.md", "benchmarks/README.md" }
            .Concat(Directory.GetFiles(Full("docs"), "*.md").Concat(Directory.GetFiles(Full("nuget"), "*.md"))
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')))
        select (path, Text(path));

    /// <summary>Every program that says nothing of messages: where it stands, and its text.</summary>
    internal static IEnumerable<(string Place, string Program)> Programs() =>
        from page in All()
        where page.Path != MessagePage
        from Match block in Block.Matches(page.Text)
        let line = page.Text[..block.Index].Count(letter => letter == '\n') + 1
        select ($"{page.Path}({line})", block.Groups[1].Value);

    /// <summary>The programs on the page about messages, each with the code whose example it is.</summary>
    internal static IEnumerable<(string Code, string Program)> Examples() =>
        from section in Messages()
        from Match block in Block.Matches(section.Text)
        select (section.Code, block.Groups[1].Value);

    /// <summary>The sections of the page about messages.</summary>
    internal static IEnumerable<(string Code, string Text)> Messages() =>
        Message.Matches(Text(MessagePage)).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>The lines that a program says it prints: the comments after its calls of Console.WriteLine.</summary>
    internal static IEnumerable<string> Promised(string program) =>
        Line.Matches(program).Select(line => line.Groups[1].Value.Trim());

    /// <summary>A path of the repository.</summary>
    internal static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>A text of the repository.</summary>
    internal static string Text(string path) => File.ReadAllText(Full(path)).ReplaceLineEndings("\n");

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ILDiff.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
