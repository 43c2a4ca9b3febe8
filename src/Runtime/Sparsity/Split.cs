namespace ILDiff.Sparsity;

/// <summary>The lines of one side of a Jacobian, parted into a few long ones and the others.</summary>
/// <param name="IsLong">The lines that get groups of their own.</param>
/// <param name="Long">How many those are.</param>
/// <param name="Least">A number of groups with which it cannot be done for less.</param>
internal sealed record Split(bool[] IsLong, int Long, int Least)
{
    /// <summary>About how many groups it takes: one each for the long lines.</summary>
    internal int Estimate => Long == 0 ? Least : Least - 1 + Long;

    internal bool[] IsShort { get; } = [.. IsLong.Select(isLong => !isLong)];

    /// <summary>Takes some of the longest lines.</summary>
    internal static Split Longest(Lines lines, int count)
    {
        int[] order = lines.LongestFirst();
        bool[] isLong = new bool[lines.Count];
        foreach (int line in order.AsSpan(0, count))
            isLong[line] = true;
        int rest = count < order.Length ? lines.Length(order[count]) : 0;
        return new Split(isLong, count, rest + Math.Min(1, count));
    }

    /// <summary>Takes so many that these and the longest of the others are the fewest.</summary>
    internal static Split Best(Lines lines)
    {
        int[] order = lines.LongestFirst();
        int best = 0;
        int fewest = int.MaxValue;
        for (int count = 0; count < order.Length && count < fewest; count++)
        {
            int groups = count + lines.Length(order[count]);
            if (groups >= fewest)
                continue;
            fewest = groups;
            best = count;
        }

        return Longest(lines, best);
    }
}
