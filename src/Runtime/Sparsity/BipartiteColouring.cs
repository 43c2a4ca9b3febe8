namespace ILDiff.Sparsity;

/// <summary>
/// Groups of columns, for forward sweeps, and of rows, for reverse sweeps, that give every entry of a Jacobian: by columns,
/// by rows, or by both where a few lines are much longer than the others.
/// </summary>
/// <param name="Columns">Groups of columns.</param>
/// <param name="Rows">Groups of rows.</param>
/// <param name="IsByRow">Whether an entry is read from the group of its row, by row and column.</param>
internal sealed record BipartiteColouring(Colouring Columns, Colouring Rows, Func<int, int, bool> IsByRow)
{
    /// <summary>How many sweeps the groups take.</summary>
    internal int Count => Columns.Count + Rows.Count;

    /// <summary>The groups that are the fewest of those tried.</summary>
    internal static BipartiteColouring Of(SparsityPattern pattern)
    {
        Lines rows = Lines.RowsOf(pattern);
        Lines columns = Lines.ColumnsOf(pattern);
        BipartiteColouring? best = null;
        foreach (var (isByColumns, split) in Candidates(rows, columns).OrderBy(candidate => candidate.Split.Estimate))
        {
            // A group has at most one entry of a line, so that a long line needs many groups: no need to count them.
            if (best != null && split.Least >= best.Count)
                continue;
            BipartiteColouring found = isByColumns ? ByColumns(rows, columns, split) : ByRows(rows, columns, split);
            if (best == null || found.Count < best.Count)
                best = found;
        }

        return best!;
    }

    private static IEnumerable<(bool IsByColumns, Split Split)> Candidates(Lines rows, Lines columns)
    {
        yield return (false, Split.Longest(columns, 0)); // first: reverse sweeps are the faster
        yield return (true, Split.Longest(rows, 0));
        if (Split.Best(rows) is { Long: > 0 } longRows)
            yield return (true, longRows);
        if (Split.Best(columns) is { Long: > 0 } longColumns)
            yield return (false, longColumns);
    }

    /// <summary>Columns are grouped, as they do not meet in the short rows; and the long rows.</summary>
    private static BipartiteColouring ByColumns(Lines rows, Lines columns, Split split) => new(
        DisjointColouring.Of(columns, rows, split.IsShort, All(columns)),
        DisjointColouring.Of(rows, columns, All(columns), split.IsLong),
        (row, _) => split.IsLong[row]);

    /// <summary>Rows are grouped, as they do not meet in the short columns; and the long columns.</summary>
    private static BipartiteColouring ByRows(Lines rows, Lines columns, Split split) => new(
        DisjointColouring.Of(columns, rows, All(rows), split.IsLong),
        DisjointColouring.Of(rows, columns, split.IsShort, All(rows)),
        (_, column) => split.IsShort[column]);

    private static bool[] All(Lines lines)
    {
        bool[] all = new bool[lines.Count];
        Array.Fill(all, true);
        return all;
    }
}
