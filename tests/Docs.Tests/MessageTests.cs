using System.Text.RegularExpressions;

namespace ILDiff.Docs.Tests;

/// <summary>The page about messages: each has a cause, an example and a remedy, and examples give the message.</summary>
[Collection("Programs, which share the console")]
public sealed class MessageTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var (code, program) in Page.Examples())
            examples.Add(code, program);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_its_message_and_prints_what_the_page_says(string code, string program)
    {
        Assert.Contains(code, WovenProgram.Codes(program));
        string[] promised = [.. Page.Promised(program)];
        if (promised.Length > 0)
            Assert.Equal(promised, WovenProgram.Run(program, code));
    }

    [Fact]
    public void Every_message_has_a_section_and_every_section_a_message()
    {
        string catalogue = Page.Text("src/Weaver/Diagnostics/Catalogue.cs");
        var codes = Regex.Matches(catalogue, "\"(ILD[0-9]{4})\"").Select(match => match.Groups[1].Value).Distinct().Order();
        Assert.Equal(codes, Page.Messages().Select(section => section.Code));
    }

    [Fact]
    public void Every_section_says_how_grave_it_is_gives_an_example_and_a_remedy()
    {
        foreach (var (code, text) in Page.Messages())
        {
            Assert.True(Regex.IsMatch(text, @"^\n\*(Information|Warning|Error)\.\* \S"), $"{code} has no severity and cause.");
            Assert.True(text.Contains("\n```", StringComparison.Ordinal), $"{code} has no example.");
            Assert.True(text.Contains("\n*Remedy.* ", StringComparison.Ordinal), $"{code} has no remedy.");
        }
    }
}
