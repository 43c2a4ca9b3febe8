namespace ILDiff.Conventions.Tests;

/// <summary>Which folders know which.</summary>
public sealed class DirectionTests
{
    // Pairs that know one another today; a new one is a mistake, and so is one here that is gone.
    private static readonly string[] Known =
    [
        "ILDiff.Activity and ILDiff.Border",
        "ILDiff.Activity and ILDiff.Tapes",
        "ILDiff.Border and ILDiff.Tapes",
    ];

    [Fact]
    public void No_other_two_folders_import_each_other()
    {
        var imports = Sources.Under("src").Where(source => source.Namespace is { } name && name != "ILDiff")
            .SelectMany(source => source.Usings.Select(used => (From: source.Namespace!, To: used)))
            .Where(pair => pair.From != pair.To).ToHashSet();
        Assert.Equal(
            Known,
            imports.Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && imports.Contains((pair.To, pair.From)))
                .Select(pair => $"{pair.From} and {pair.To}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_weaver_does_not_know_Fody() => Assert.Equal(
        [],
        Sources.Under("src/Weaver").Where(source => source.Lines.Any(line => line.StartsWith("using Fody", StringComparison.Ordinal)))
            .Select(source => source.Path));
}
