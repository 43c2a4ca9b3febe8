using System.Text;
using ILDiff.Drawing;

namespace ILDiff;

/// <summary>Rows of text in aligned columns, below headings that may span several.</summary>
internal sealed class TextTable
{
    private const int Gap = 2;

    private readonly List<string[]> rows = [];
    private readonly List<(int Column, string Text)> headings = [];

    /// <summary>Adds a heading above the columns from <paramref name="column"/> on.</summary>
    internal void Head(int column, string text) => headings.Add((column, text));

    internal void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        int columns = rows.Select(row => row.Length).DefaultIfEmpty().Max();
        int[] widths = [.. Enumerable.Range(0, columns).Select(ColumnWidth)];
        var text = new StringBuilder();
        var heading = new StringBuilder();
        foreach (var (column, title) in headings)
            heading.Append(' ', Math.Max(0, widths.Take(column).Sum() - TextWidth.Of(heading.ToString()))).Append(title);
        if (heading.Length > 0)
            text.Append(heading).Append('\n');
        foreach (string[] row in rows)
        {
            var line = new StringBuilder();
            for (int c = 0; c < row.Length; c++)
                line.Append(row[c]).Append(' ', widths[c] - TextWidth.Of(row[c]));
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The width of a column with the gap after it; none if it is empty.</summary>
    private int ColumnWidth(int column)
    {
        int width = rows.Max(row => column < row.Length ? TextWidth.Of(row[column]) : 0);
        return width == 0 ? 0 : width + Gap;
    }
}
