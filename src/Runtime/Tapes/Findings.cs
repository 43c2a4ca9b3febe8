using System.Diagnostics;
using System.Globalization;

namespace ILDiff.Tapes;

/// <summary>What a recording found out about the code it ran.</summary>
[StackTraceHidden]
internal sealed class Findings
{
    private readonly Dictionary<string, int> cuts = [];
    private readonly Dictionary<string, int> ties = [];

    /// <summary>Whether a derivative that is lost is an error.</summary>
    internal bool IsStrict { get; set; }

    /// <summary>Where conversions cut a derivative, and how often.</summary>
    internal IReadOnlyDictionary<string, int> Cuts => cuts;

    /// <summary>Where an active value was equal to another, and how often.</summary>
    internal IReadOnlyDictionary<string, int> Ties => ties;

    /// <summary>Counts a derivative that a conversion cut.</summary>
    internal void Cut(string site)
    {
        if (IsStrict)
            throw new NotDifferentiableException(site, "the conversion cuts the derivative, and the recording is strict.");
        cuts[site] = cuts.GetValueOrDefault(site) + 1;
    }

    /// <summary>Counts a comparison that found an active value equal to another.</summary>
    internal void Tie(string site, double value)
    {
        if (IsStrict)
        {
            throw new NotDifferentiableException(
                site,
                $"an active value is asked whether it equals {value.ToString("R", CultureInfo.InvariantCulture)}, and does. What " +
                "the code does then may hold for this value alone, and the recording is strict.",
                "Differentiate beside it, or compare the primal: AD.StopGradient(x).");
        }

        ties[site] = ties.GetValueOrDefault(site) + 1;
    }

    internal void Clear()
    {
        cuts.Clear();
        ties.Clear();
    }
}
