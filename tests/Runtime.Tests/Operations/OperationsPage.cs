using System.Text;
using System.Text.RegularExpressions;
using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Operations;

/// <summary>The page about the table, src/Runtime/Operations/README.md, whose rows are made from the sources.</summary>
internal static class OperationsPage
{
    private const string Start = "<!-- rows -->\n";
    private const string End = "<!-- end of rows -->\n";

    private static readonly string Folder = Path.Combine(RepositoryRoot(), "src", "Runtime", "Operations");

    /// <summary>Where the page is.</summary>
    internal static string Location => Path.Combine(Folder, "README.md");

    /// <summary>The page with the rows that the sources have now.</summary>
    internal static string Current(string page)
    {
        int start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return page[..start] + Rows() + page[end..];
    }

    private static string Rows()
    {
        var values = Arms("Values.cs");
        var partials = Arms("Partials.cs");
        var seconds = Arms("SecondPartials.cs");
        var rows = new StringBuilder()
            .Append("| operation | printed | z | ∂z/∂x, ∂z/∂y | ∂²z/∂x², ∂²z/∂x∂y, ∂²z/∂y² | hazards |\n")
            .Append("|---|---|---|---|---|---|\n");
        foreach (Elementary operation in Enum.GetValues<Elementary>())
        {
            string name = operation.ToString();
            string symbol = string.Format(OperationTable.Symbol((ushort)operation), "x", "y");
            string[] comments = [partials[name].Hazard, seconds[name].Hazard, values[name].Hazard];
            string hazards = Escaped(string.Join("; ", comments.Where(comment => comment.Length > 0).Distinct()));
            rows.Append($"| {name} | {symbol} | {Code(values[name].Formula)} | {Code(WrittenOut(partials[name].Formula))} | ")
                .Append($"{Code(seconds[name].Formula)} | {hazards} |\n");
        }

        return rows.ToString();
    }

    /// <summary>Partials that are methods of their own, with their formulas in place.</summary>
    private static string WrittenOut(string formula) => Calls.Replace(formula, call => Methods[call.Groups["name"].Value]);

    private static string Code(string formula) => formula is "(0, 0)" or "(0, 0, 0)" ? "" : $"`{formula}`";

    private static string Escaped(string text) => text.Replace("|", "\\|");

    private static Dictionary<string, (string Formula, string Hazard)> Arms(string file) =>
        (from line in File.ReadLines(Path.Combine(Folder, file))
         let arm = Arm.Match(line)
         where arm.Success
         from name in arm.Groups["name"].Captures
         select (name.Value, (arm.Groups["formula"].Value, arm.Groups["hazard"].Value)))
        .ToDictionary();

    // One line an arm: "Elementary.A or Elementary.B => formula, // hazard".
    private static readonly Regex Arm =
        new(@"^ +(Elementary\.(?<name>\w+)( or )?)+ => (?<formula>.*?),( // (?<hazard>.*))?$");

    private static readonly Regex Calls = new(@"\b(?<name>\w+[XY])\((x, )?(y, )?z\)");

    // "public static double AddX(double x, double y, double z) => 1;"
    private static readonly Dictionary<string, string> Methods =
        (from line in File.ReadLines(Path.Combine(Folder, "FusiblePartials.cs"))
         let method = Regex.Match(line, @"static double (?<name>\w+)\(.*\) => (?<formula>.*);")
         where method.Success
         select (method.Groups["name"].Value, method.Groups["formula"].Value)).ToDictionary();

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ILDiff.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
