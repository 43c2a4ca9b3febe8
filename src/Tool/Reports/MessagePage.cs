using System.Text.RegularExpressions;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Tool.Reports;

/// <summary>The page about messages, docs/diagnostics.md, which this assembly carries.</summary>
internal static class MessagePage
{
    private static readonly Lazy<Dictionary<string, Section>> Sections = new(Read);

    /// <summary>What a message means.</summary>
    /// <param name="Severity">How grave it is.</param>
    /// <param name="Text">The section, in Markdown.</param>
    internal sealed record Section(Severity Severity, string Text)
    {
        internal string FirstSentence => Regex.Match(Text, @"^.*?[.:](?=\s|$)", RegexOptions.Singleline).Value;
    }

    /// <summary>The section about a code.</summary>
    internal static Section Of(string code) => Sections.Value[code];

    private static Dictionary<string, Section> Read()
    {
        using var reader = new StreamReader(typeof(MessagePage).Assembly.GetManifestResourceStream("diagnostics.md")!);
        string page = reader.ReadToEnd().ReplaceLineEndings("\n");
        return Regex.Matches(page, @"^## (ILD\d{4})\n\n\*(\w+)\.\* (.*?)(?=\n## |\z)", RegexOptions.Singleline | RegexOptions.Multiline)
            .ToDictionary(
                match => match.Groups[1].Value,
                match => new Section(Enum.Parse<Severity>(match.Groups[2].Value), Unwrapped(match.Groups[3].Value.Trim())));
    }

    /// <summary>A paragraph a line: readers wrap by themselves. Blocks of code keep theirs.</summary>
    private static string Unwrapped(string text) =>
        Regex.Replace(text, @"(```.*?```)|(?<!\n)\n(?!\n)", match => match.Groups[1].Success ? match.Value : " ", RegexOptions.Singleline);
}
