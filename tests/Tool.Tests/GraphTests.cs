using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
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
    public void A_point_takes_its_path_or_is_refused()
    {
        string first = ToolRun.Of("graph", Saved, "--dot").Succeeded();
        Assert.Equal(first, ToolRun.Of("graph", Saved, "--dot", "--at", "0.375,1.5").Succeeded());
        ToolRun run = ToolRun.Of("graph", Saved, "--dot", "--at", "1.5,2.5");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("take a path that was not recorded", run.Error);
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
        using var image = new PEReader(File.OpenRead(path));
        MetadataReader reader = image.GetMetadataReader();
        return
        [
            .. reader.TypeReferences.Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }
}
