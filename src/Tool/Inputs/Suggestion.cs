namespace ILDiff.Tool.Inputs;

/// <summary>Names that somebody may have meant.</summary>
internal static class Suggestion
{
    private const int Most = 3;

    /// <summary>As in: Did you mean A, B or C? Empty if nothing is near.</summary>
    internal static string For(string name, IEnumerable<string> candidates)
    {
        string[] near =
        [
            .. candidates.Distinct().Select(candidate => (candidate, distance: Distance(name, candidate)))
                .Where(pair => pair.distance <= Math.Max(2, name.Length / 4))
                .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Take(Most).Select(pair => $"'{pair.candidate}'"),
        ];
        return near.Length == 0 ? "" : near.Length == 1 ? $" Did you mean {near[0]}?"
            : $" Did you mean {string.Join(", ", near[..^1])} or {near[^1]}?";
    }

    /// <summary>
    /// How many letters have to be changed, put in or left out (V. I. Levenshtein, 1965); case counts for nothing, and a name
    /// without its namespace is near.
    /// </summary>
    private static int Distance(string name, string candidate)
    {
        if (candidate.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))
            return 1;
        int[] previous = [.. Enumerable.Range(0, candidate.Length + 1)];
        for (int i = 0; i < name.Length; i++)
        {
            int[] current = new int[candidate.Length + 1];
            current[0] = i + 1;
            for (int j = 0; j < candidate.Length; j++)
            {
                int change = char.ToUpperInvariant(name[i]) == char.ToUpperInvariant(candidate[j]) ? 0 : 1;
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + change);
            }

            previous = current;
        }

        return previous[^1];
    }
}
