using System.Text.RegularExpressions;

namespace ILDiff.Docs.Tests;

[Collection("Programs, which share the console")]
public sealed class PageTests
{
    private static readonly string[] NotPrograms = ["xml", "console"];

    public static TheoryData<string, string> Programs()
    {
        var programs = new TheoryData<string, string>();
        foreach (var (place, program) in Page.Programs())
            programs.Add(place, program);
        return programs;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_the_page_says(string place, string program)
    {
        string[] promised = [.. Page.Promised(program)];
        Assert.True(promised.Length > 0, $"The program at {place} promises nothing.");
        Assert.Equal(promised, WovenProgram.Run(program));
    }

    [Fact]
    public void Every_block_says_its_language_and_programs_are_run()
    {
        foreach (var (path, text) in Page.All())
        {
            string[] fences = [.. Regex.Matches(text, "^ *```(.*)$", RegexOptions.Multiline).Select(fence => fence.Groups[1].Value)];
            Assert.True(fences.Length % 2 == 0, $"A block in {path} does not end.");
            for (int i = 0; i < fences.Length; i += 2)
            {
                // What the page of the tool calls "cs" is the library that its commands are about; the tests of the tool compile it.
                bool isKnown = fences[i] == "csharp" || NotPrograms.Contains(fences[i]) || (path == "docs/tool.md" && fences[i] == "cs");
                Assert.True(isKnown && fences[i + 1] == "", $"A block in {path} begins with '{fences[i]}' and ends with '{fences[i + 1]}'.");
            }
        }
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        string[] broken =
        [
            .. from page in Page.All()
               from Match link in Regex.Matches(page.Text, @"\]\(([^)\s]+)\)")
               let target = link.Groups[1].Value
               where !target.StartsWith("https://", StringComparison.Ordinal) && !Leads(page.Path, target)
               select $"{page.Path}: {target}",
        ];
        Assert.Equal([], broken);
    }

    [Fact]
    public void The_index_names_every_page()
    {
        string index = Page.Text("docs/README.md");
        foreach (string file in Directory.GetFiles(Page.Full("docs"), "*.md").Select(path => Path.GetFileName(path)!))
            Assert.True(file == "README.md" || index.Contains($"]({file})", StringComparison.Ordinal), $"docs/README.md does not name {file}.");
    }

    private static bool Leads(string page, string target)
    {
        string[] parts = target.Split('#');
        string path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        if (parts.Length == 1)
            return File.Exists(Page.Full(path)) || Directory.Exists(Page.Full(path));
        return Regex.Matches(Page.Text(path), "^#+ (.*)$", RegexOptions.Multiline).Any(heading => Anchor(heading.Groups[1].Value) == parts[1]);
    }

    // As code hosts make them.
    private static string Anchor(string heading) =>
        Regex.Replace(heading.ToLowerInvariant(), @"[^\p{L}\p{N} _-]", "").Replace(' ', '-');
}
