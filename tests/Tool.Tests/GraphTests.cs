using System.Globalization;
using System.Xml.Linq;

namespace ILDiff.Tool.Tests;

/// <summary>Graphs of functions that were saved.</summary>
public sealed class GraphTests : Workshop
{
    private string Saved
    {
        get
        {
            string path = In("saved.ildiff");
            using Stream resource = typeof(GraphTests).Assembly.GetManifestResourceStream("version1.ildiff")!;
            using FileStream file = File.Create(path);
            resource.CopyTo(file);
            return path;
        }
    }

    [Fact]
    public void A_saved_function_is_drawn()
    {
        string output = In("saved.svg");
        ToolRun.Of("graph", Saved, "-o", output).Succeeded();
        XDocument drawn = XDocument.Load(output);
        Assert.Equal("svg", drawn.Root!.Name.LocalName);
        Assert.True(drawn.Descendants().Count(element => element.Name.LocalName == "rect") > 3);
        Assert.Equal(File.ReadAllText(output).Trim(), ToolRun.Of("graph", Saved).Succeeded());
    }

    [Fact]
    public void Or_written_as_DOT() => Assert.StartsWith("digraph computation {", ToolRun.Of("graph", Saved, "--dot").Succeeded());

    [Fact]
    public void At_a_point_it_has_the_values_there()
    {
        using FileStream file = File.OpenRead(Saved);
        int inputs = RecordedFunction.Load(file).Inputs;
        string first = ToolRun.Of("graph", Saved, "--dot").Succeeded();
        string point = string.Join(',', Enumerable.Range(0, inputs).Select(i => (i + 1.5).ToString(CultureInfo.InvariantCulture)));
        ToolRun run = ToolRun.Of("graph", Saved, "--dot", "--at", point);
        if (run.ExitCode == 0)
            Assert.Contains("\\n1.5\\n", run.Out);
        else
            Assert.Contains("path", run.Error);
        Assert.NotEqual(first, run.Out);
    }

    [Theory]
    [InlineData("--at 1,x", "'x' in --at is no number")]
    [InlineData("--at 1,2,3,4,5,6,7,8,9,10,11,12", "and --at gives 12")]
    public void A_point_that_does_not_fit_is_refused(string option, string why)
    {
        ToolRun run = ToolRun.Of(["graph", Saved, .. option.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error);
    }

    [Fact]
    public void What_is_no_saved_function_is_refused()
    {
        File.WriteAllText(In("text"), "no function");
        foreach (string path in (string[])[In("missing"), In("text"), In(".")])
        {
            ToolRun run = ToolRun.Of("graph", path);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(path, run.Error);
            Assert.DoesNotContain("   at ", run.Error);
        }
    }

    [Fact]
    public void Weaving_says_lines_only_if_it_is_asked_to()
    {
        const string mark = "ILDiff.Activity.Lines";
        string input = Compile("public static class Legacy { public static double F(double x) => x * x; }");
        ToolRun.Of("weave", input, "-o", In("plain.dll")).Succeeded();
        ToolRun.Of("weave", input, "-o", In("lines.dll"), "--lines").Succeeded();
        Assert.DoesNotContain(mark, References(In("plain.dll")));
        Assert.Contains(mark, References(In("lines.dll")));
    }

    private static List<string> References(string path)
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        System.Reflection.Metadata.MetadataReader reader = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);
        return
        [
            .. reader.TypeReferences.Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }
}
