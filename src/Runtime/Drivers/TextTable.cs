using System.Globalization;
using System.Text;

namespace ILDiff;

/// <summary>Rows of text in aligned columns.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> rows = [];

    internal void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        int columns = rows.Max(row => row.Length);
        int[] widths = [.. Enumerable.Range(0, columns).Select(c => rows.Max(row => c < row.Length ? Width(row[c]) : 0))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            var line = new StringBuilder();
            for (int c = 0; c < row.Length; c++)
                line.Append(row[c]).Append(' ', widths[c] - Width(row[c]) + (widths[c] == 0 ? 0 : 2));
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Characters that take a place: a combining bar or dot stands above the one before it.</summary>
    private static int Width(string cell) =>
        cell.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
}
