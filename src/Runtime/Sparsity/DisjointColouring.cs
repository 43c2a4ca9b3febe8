namespace ILDiff.Sparsity;

/// <summary>
/// Groups of columns that have no row in common, or of rows that have no column in common: distance-2 colouring of one side
/// of the bipartite graph of a Jacobian.
/// </summary>
/// <remarks>
/// Greedy, in two orders (A. H. Gebremedhin, F. Manne, A. Pothen, What color is your Jacobian? Graph coloring for computing
/// derivatives, SIAM Review 47, 2005, section 3). Costs the sum of the squares of the lengths of the crossing lines.
/// </remarks>
internal static class DisjointColouring
{
    /// <summary>Colours the lines so that two of one colour never meet in a crossing line that counts.</summary>
    /// <param name="lines">What is coloured: columns, say.</param>
    /// <param name="crossing">The rows, then.</param>
    /// <param name="counts">Which of the crossing lines count.</param>
    /// <param name="isColoured">Which of the lines are coloured.</param>
    internal static Colouring Of(Lines lines, Lines crossing, bool[] counts, bool[] isColoured)
    {
        int fewest = 0;
        for (int i = 0; i < crossing.Count; i++)
            fewest = Math.Max(fewest, counts[i] ? Coloured(crossing[i], isColoured) : 0);

        // The lines in their order are best for bands; and where a crossing line shows that no order is better, anywhere.
        Colouring natural = Greedy([.. Enumerable.Range(0, lines.Count)], lines, crossing, counts, isColoured);
        if (natural.Count == fewest)
            return natural;
        Colouring other = Greedy(lines.LongestFirst(), lines, crossing, counts, isColoured);
        return other.Count < natural.Count ? other : natural;
    }

    private static int Coloured(ReadOnlySpan<int> line, bool[] isColoured)
    {
        int count = 0;
        foreach (int place in line)
            count += isColoured[place] ? 1 : 0;
        return count;
    }

    private static Colouring Greedy(int[] order, Lines lines, Lines crossing, bool[] counts, bool[] isColoured)
    {
        int[] colours = new int[lines.Count];
        Array.Fill(colours, Colouring.None);
        int[] forbidden = new int[lines.Count]; // by colour: the last line, from 1, that it is forbidden for
        int count = 0;
        foreach (int line in order.Where(line => isColoured[line]))
        {
            bool hasEntries = false;
            foreach (int cross in lines[line])
            {
                if (!counts[cross])
                    continue;
                hasEntries = true;
                foreach (int neighbour in crossing[cross])
                {
                    if (colours[neighbour] != Colouring.None)
                        forbidden[colours[neighbour]] = line + 1;
                }
            }

            if (!hasEntries)
                continue;
            int colour = 0;
            while (forbidden[colour] == line + 1)
                colour++;
            colours[line] = colour;
            count = Math.Max(count, colour + 1);
        }

        return new Colouring(colours, count);
    }
}
