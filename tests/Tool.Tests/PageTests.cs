using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ILDiff.Tool.Tests;

/// <summary>The page about the tool prints what the tool prints.</summary>
public sealed class PageTests : Workshop
{
    private const string CurvesSource = "public static class Curves { public static double Rate(double t) => 0.03 + 0.001 * t; }";

    private static readonly Regex Console = new("(?<=```console\n).*?(?=```)", RegexOptions.Singleline);

    [Fact]
    public void Printed_output_is_up_to_date()
    {
        string path = Path.Combine(RepositoryRoot(), "docs", "tool.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        string source = Regex.Match(page, "```cs\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Compile("using System.Linq;\n#line 1\n" + source, "Legacy", Compile(CurvesSource, "Curves"));
        Directory.CreateDirectory(In("woven"));
        string current = Console.Replace(page, block => Run(block.Value));
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            File.WriteAllText(path, current);
        else
            Assert.True(Comparable(page) == Comparable(current), $"The page is stale: run the tests with ILDIFF_WRITE_DOCS=1. It should be:\n{current}");
    }

    // Mathematical libraries differ in the last bits, and with them the widths of columns.
    private static string Comparable(string page)
    {
        page = Regex.Replace(page, @"\d\.\dE-\d\d", "0");
        page = Regex.Replace(page, @"\d+\.\d{8,}", number => double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("G8", CultureInfo.InvariantCulture));
        return Regex.Replace(Regex.Replace(page, "─+", "─"), " +", " ");
    }

    /// <summary>The commands of a block with what they print now.</summary>
    private string Run(string block)
    {
        var text = new StringBuilder();
        foreach (string command in block.Split('\n').Where(line => line.StartsWith("$ ildiff ", StringComparison.Ordinal)))
        {
            string[] arguments = command["$ ildiff ".Length..].Split(' ');
            ToolRun run = ToolRun.Of([.. arguments.Select(argument => argument is "Legacy.dll" or "woven" ? In(argument) : argument)]);
            Assert.InRange(run.ExitCode, 0, 1);
            text.Append(command).Append('\n').Append(Regex.Replace(run.Out, "\n{2,}", "\n").Replace(In(""), "", StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ILDiff.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
