using System.Text.RegularExpressions;

namespace ILDiff.Docs.Tests;

public sealed class PageTests
{
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
    public void Every_message_has_a_section_and_every_section_a_message()
    {
        string catalogue = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalogue.cs.txt"));
        string page = File.ReadAllText(Directory.GetFiles(Page.Folder, "diagnostics.md", SearchOption.AllDirectories).Single());
        var codes = Regex.Matches(catalogue, "\"(ILD[0-9]{4})\"").Select(match => match.Groups[1].Value).Distinct().Order();
        Assert.Equal(codes, Regex.Matches(page, "^## (ILD[0-9]{4})", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        string readme = File.ReadAllText(Path.Combine(Page.Folder, "README.md"));
        foreach (Match link in Regex.Matches(readme, @"\]\(([^):]+\.md)\)"))
            Assert.NotEmpty(Directory.GetFiles(Page.Folder, Path.GetFileName(link.Groups[1].Value), SearchOption.AllDirectories));
    }
}
