using System.IO.Compression;
using System.Xml.Linq;

namespace ILDiff.Package.Tests;

/// <summary>What is in the packages: enough for the page of each on a registry, and not more than it needs.</summary>
[Trait("Category", "Package")]
public sealed class ContentTests
{
    private const long MostBytes = 2_000_000;

    public static TheoryData<string> Packages => [.. Directory.GetFiles(Consumer.Feed, "*.nupkg").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is(string package)
    {
        using var archive = Open(package);
        XElement metadata = XDocument.Parse(Text(archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!
            .Elements().Single(element => element.Name.LocalName == "metadata");
        string Said(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("MIT", Said("license"));
        Assert.Equal("The ILDiff authors", Said("authors"));
        Assert.Equal(Consumer.Metadata("PackageVersion"), Said("version"));
        Assert.InRange(Said("description").Length, 40, 200);
        Assert.Contains("automatic-differentiation", Said("tags").Split(' '));
        Assert.NotNull(archive.GetEntry(Said("icon")));
        Assert.StartsWith($"# {(Said("id") == "ILDiff.Tool" ? "ildiff" : Said("id"))}\n", Text(archive.GetEntry(Said("readme"))!).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_small(string package) => Assert.InRange(new FileInfo(Path.Combine(Consumer.Feed, package)).Length, 1, MostBytes);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Libraries_of_others_are_named_with_their_licence(string package)
    {
        using var archive = Open(package);
        string[] others =
        [
            .. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))
                .Select(entry => string.Join('.', entry.Name.Split('.').Take(2)))
                .Where(name => !name.StartsWith("ILDiff.", StringComparison.Ordinal)).Distinct(),
        ];
        string notices = archive.GetEntry("THIRD-PARTY-NOTICES.txt") is { } entry ? Text(entry) : "";
        Assert.All(others, library => Assert.Contains($"{library} (in ", notices));
        Assert.Equal(others.Length > 0, notices.Contains("Permission is hereby granted", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tool_has_no_documentation_files()
    {
        using var archive = Open($"ILDiff.Tool.{Consumer.Metadata("PackageVersion")}.nupkg");
        Assert.DoesNotContain(archive.Entries, entry => entry.Name.StartsWith("ILDiff", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal));
    }

    private static ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Consumer.Feed, package));

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
