using System.Text.RegularExpressions;

namespace ILDiff.Reports.Tests;

/// <summary>The page of a report, as text and in a browser.</summary>
public sealed class PageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("report");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_page_needs_no_other_file_and_no_script()
    {
        foreach (GradientReport report in (GradientReport[])[European(), GradientReport.Of(Findings.Vertical, [0, 0])])
        {
            string html = report.ToHtml();
            Assert.DoesNotContain("<script", html);
            Assert.DoesNotMatch(@"(src|href)\s*=|@import|url\(", html);
            Assert.All(Regex.Matches(html, "https?://[^\"]*"), match => Assert.Equal("http://www.w3.org/2000/svg", match.Value));
        }
    }

    [Fact]
    public void Names_and_sources_are_text_not_markup()
    {
        string html = GradientReport.Of(Findings.Kinked, [1, 3], ["<b>&\"bold\"", "b"]).ToHtml();
        Assert.Contains("x1 (&lt;b&gt;&amp;&quot;bold&quot;)", html);
        Assert.DoesNotContain("<b>&", html);
        Assert.Contains("if (x[1] &gt; 2) // here: near", html);
    }

    [BrowserFact]
    public void A_browser_shows_all_sections()
    {
        string document = Browser.Document(Page(European()));
        Assert.Equal(["findings", "variables", "lines"], Regex.Matches(document, "<section id=\"(\\w+)\">").Select(match => match.Groups[1].Value));
        Assert.Contains("x7 (notional) does not reach the output", document);
        Assert.Contains("The conversion conv.i4 takes its number", document);
        Assert.Contains("values[i] = discount * expected;", document);
        Assert.Equal(7, Regex.Count(document[document.IndexOf("id=\"variables\"", StringComparison.Ordinal)..document.IndexOf("id=\"lines\"", StringComparison.Ordinal)], "<tr><td>"));
    }

    [BrowserFact]
    public void A_small_function_is_drawn()
    {
        string document = Browser.Document(Page(GradientReport.Of(Traced.Straight, [2, 3])));
        Assert.Contains("<section id=\"graph\">", document);
        Assert.Equal(7, Regex.Count(document, "<rect"));
    }

    [BrowserFact]
    public void It_looks_as_intended_on_light_and_dark_screens()
    {
        string page = Page(European());
        byte[] light = Browser.Screenshot(page, 1200, 1600, isDark: false), dark = Browser.Screenshot(page, 1200, 1600, isDark: true);
        if (Environment.GetEnvironmentVariable("ILDIFF_PICTURES") is { } pictures)
        {
            File.WriteAllBytes(Path.Combine(pictures, "report-light.png"), light);
            File.WriteAllBytes(Path.Combine(pictures, "report-dark.png"), dark);
        }

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], light[..4]);
        Assert.InRange(light.Length, 20_000, 5_000_000); // an empty page takes less
        Assert.NotEqual(light, dark);
    }

    private static GradientReport European() => GradientReport.Of(Pricing.European, Pricing.Market, Pricing.Names);

    private string Page(GradientReport report)
    {
        string path = Path.Combine(folder.FullName, "report.html");
        report.Save(path);
        return path;
    }
}
