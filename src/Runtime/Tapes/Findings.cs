namespace ILDiff.Tapes;

/// <summary>What a recording found out about the code it ran.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, int> cuts = [];

    /// <summary>Whether a derivative that is lost is an error.</summary>
    internal bool IsStrict { get; set; }

    /// <summary>Where conversions cut a derivative, and how often.</summary>
    internal IReadOnlyDictionary<string, int> Cuts => cuts;

    /// <summary>Counts a derivative that a conversion cut.</summary>
    internal void Cut(string site)
    {
        if (IsStrict)
            throw new NotDifferentiableException(site, "the conversion cuts the derivative, and the recording is strict.");
        cuts[site] = cuts.GetValueOrDefault(site) + 1;
    }

    internal void Clear() => cuts.Clear();
}
