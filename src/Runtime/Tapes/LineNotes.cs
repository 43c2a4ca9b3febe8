using System.Diagnostics;

namespace ILDiff.Tapes;

/// <summary>
/// Which lines the statements of a tape come from, noted where the line changes: the first statement of each run, and the time that
/// passed there.
/// </summary>
internal sealed class LineNotes
{
    private readonly List<(int First, string? Site)> runs = [];
    private readonly Dictionary<string, long> ticks = [];
    private long since;

    /// <summary>The line that the code is at, as "|method|place|file"; null before the first, and where it is not known.</summary>
    internal string? Current { get; private set; }

    /// <summary>Whether any code said where it is.</summary>
    internal bool Any => ticks.Count > 0;

    /// <summary>The time that passed at each line, by the clock, that of its callees not counted.</summary>
    internal IEnumerable<(string Site, TimeSpan Time)> Times =>
        ticks.Select(pair => (pair.Key, TimeSpan.FromSeconds((double)pair.Value / Stopwatch.Frequency)));

    /// <summary>The code is at a line from a statement on.</summary>
    internal void At(string? site, int statement)
    {
        if (ReferenceEquals(site, Current))
            return;
        Stop();
        Current = site;
        since = Stopwatch.GetTimestamp();
        if (runs.Count > 0 && runs[^1].First == statement)
            runs.RemoveAt(runs.Count - 1); // nothing was recorded there
        if (runs.Count == 0 || runs[^1].Site != site)
            runs.Add((statement, site));
    }

    /// <summary>The code that says where it is has ended for now: time that passes is not its own.</summary>
    internal void Stop()
    {
        if (Current != null && since != 0)
            ticks[Current] = ticks.GetValueOrDefault(Current) + Stopwatch.GetTimestamp() - since;
        since = 0;
    }

    /// <summary>The statements from one on are forgotten.</summary>
    internal void Forget(int statement)
    {
        while (runs.Count > 0 && runs[^1].First >= statement)
            runs.RemoveAt(runs.Count - 1);
        if (runs.Count == 0 || runs[^1].Site != Current)
            runs.Add((statement, Current));
    }

    /// <summary>The line of each statement, null where it is not known.</summary>
    internal string?[] OfStatements(int count)
    {
        string?[] sites = new string?[count];
        for (int i = 0; i < runs.Count; i++)
        {
            int end = i + 1 < runs.Count ? runs[i + 1].First : count;
            sites.AsSpan(runs[i].First, end - runs[i].First).Fill(runs[i].Site);
        }

        return sites;
    }
}
