using System.Text;

namespace ILDiff.Libraries.Tests;

/// <summary>The page about libraries, docs/libraries.md, whose tables are made from the cases.</summary>
internal static class LibrariesPage
{
    private const string Start = "<!-- tables -->\n";
    private const string End = "<!-- end of tables -->\n";

    /// <summary>Where the page is.</summary>
    internal static string Location => Path.Combine(RepositoryRoot(), "docs", "libraries.md");

    /// <summary>The page with the tables that the cases give now.</summary>
    internal static string Current(string page)
    {
        int start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return page[..start] + Tables() + page[end..];
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, Case> section in Case.All.GroupBy(given => given.Section))
        {
            text.Append($"\n## {section.Key}\n\n| function | with respect to | oracle | outcome |\n|---|---|---|---|\n");
            foreach (Case given in section)
                text.Append($"| {given.Facts.Function} | {given.Facts.Variables} | {Oracle(given)} | {Outcome(given)} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Oracle(Case given) =>
        (given.Facts.Refused ?? given.Facts.RefusedIfStrict) != null ? "" : given.HasAnalyticGradient ? "formula" : "differences";

    private static string Outcome(Case given)
    {
        string outcome = given.Facts switch
        {
            { Refused: { } message } => $"refused: {message}",
            { RefusedIfStrict: { } message } => $"refused if strict: {message}",
            _ => $"exact to {given.Tolerance:0E-00}",
        };
        return given.Facts.Remark == null ? outcome : $"{outcome}; {given.Facts.Remark}";
    }

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ILDiff.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
