namespace ILDiff.Sparsity;

/// <summary>Groups of lines of a matrix.</summary>
/// <param name="Colours">The group of each line, from 0; <see cref="None"/> for a line that needs no group.</param>
/// <param name="Count">How many groups there are.</param>
internal sealed record Colouring(int[] Colours, int Count)
{
    internal const int None = -1;

    /// <summary>The lines of each group.</summary>
    internal int[][] Groups()
    {
        var groups = new List<int>[Count];
        for (int colour = 0; colour < Count; colour++)
            groups[colour] = [];
        for (int line = 0; line < Colours.Length; line++)
        {
            if (Colours[line] != None)
                groups[Colours[line]].Add(line);
        }

        return [.. groups.Select(group => group.ToArray())];
    }
}
