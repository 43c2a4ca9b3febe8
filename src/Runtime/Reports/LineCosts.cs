using System.Globalization;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Reports;

/// <summary>What each line of source recorded.</summary>
internal sealed class LineCosts
{
    private readonly Dictionary<string, Cost> costs = [];

    private LineCosts(ReportedStatements statements, LineNotes notes)
    {
        foreach (var (site, time) in notes.Times)
            Of(site).Time += time;
        for (int s = 0; s < statements.Count; s++)
        {
            if (statements.Operation(s) == Elementary.Independent || statements.Line(s) is not { } site)
                continue;
            Cost cost = Of(site);
            cost.Statements++;
            cost.Bytes += sizeof(ushort) + sizeof(double) + (sizeof(int) * statements.Arity(s));
            if (statements.Computes(s))
                cost.Adjoint = Math.Max(cost.Adjoint, Math.Abs(statements.Adjoints[s])); // NaN if one is
        }
    }

    /// <summary>The lines, by file and number.</summary>
    internal static IReadOnlyList<ReportedLine> Of(ReportedStatements statements, LineNotes? notes) => notes == null
        ? []
        :
        [
            .. new LineCosts(statements, notes).costs.Select(pair => Line(pair.Key, pair.Value))
                .OrderBy(line => line.Path, StringComparer.Ordinal).ThenBy(line => line.Line).ThenBy(line => line.Method, StringComparer.Ordinal),
        ];

    private static ReportedLine Line(string site, Cost cost)
    {
        string place = Site.Place(site);
        int line = int.Parse(place.AsSpan(place.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new ReportedLine(Site.Caller(site), place, Site.File(site), line, cost.Statements, cost.Bytes, cost.Time, cost.Adjoint);
    }

    private Cost Of(string site)
    {
        if (!costs.TryGetValue(site, out Cost? cost))
            costs[site] = cost = new Cost();
        return cost;
    }

    private sealed class Cost
    {
        internal int Statements { get; set; }

        internal long Bytes { get; set; }

        internal TimeSpan Time { get; set; }

        internal double Adjoint { get; set; }
    }
}
