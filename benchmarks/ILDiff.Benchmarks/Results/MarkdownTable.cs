using System.Text;

namespace ILDiff.Benchmarks.Results;

/// <summary>A table in Markdown, with the first column to the left and numbers to the right.</summary>
/// <param name="headings">What stands above the columns.</param>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    internal void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(Line(headings)).AppendLine("|---" + string.Concat(headings.Skip(1).Select(_ => "|---:")) + "|");
        foreach (string[] row in rows)
            text.AppendLine(Line(row));
        return text.ToString();
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
