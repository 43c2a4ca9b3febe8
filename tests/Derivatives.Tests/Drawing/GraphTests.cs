using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ILDiff.Derivatives.Tests.Drawing;

public class GraphTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Dot_has_nodes_with_values_and_adjoints_and_an_edge_for_each_operand()
    {
        using var recording = Recording.Start();
        double[] x = [recording.Variable(2, "first"), recording.Variable(5)];
        recording.Reverse(Pictured.Paper(x));
        string dot = recording.ToDot().Normalize(System.Text.NormalizationForm.FormD);
        Assert.StartsWith("digraph computation {", dot);
        Assert.Contains("n0 [label=\"v₋₁ = x₁ (first)\\n2\\nv̄₋₁ = 5.5\"".Normalize(System.Text.NormalizationForm.FormD), dot);
        Assert.Contains("n3 [label=\"v₂ = v₋₁ × v₀\\n10\\nv̄₂ = 1\"".Normalize(System.Text.NormalizationForm.FormD), dot);
        Assert.Contains("  n0 -> n3;\n  n1 -> n3;\n", dot);
        Assert.Contains("n7 [label=\"y = v₅\\n11.6521\\nȳ = 1\"".Normalize(System.Text.NormalizationForm.FormD), dot);
        Assert.EndsWith("  n6 -> n7;\n}\n", dot);
    }

    [Fact]
    public void Before_Reverse_there_are_no_adjoints_and_no_outputs()
    {
        using var recording = Recording.Start();
        Pictured.Paper(recording.Variables([2, 5]));
        string dot = recording.ToDot();
        Assert.DoesNotContain("\u0304", dot);
        Assert.DoesNotContain("y", dot.Split('\n')[^3]);
    }

    [Fact]
    public void A_quoted_name_stays_inside_its_label()
    {
        using var recording = Recording.Start();
        double x = recording.Variable(2, "a \"b\" <c> \\");
        recording.Reverse(Pictured.Paper([x, x]));
        Assert.Contains("(a \\\"b\\\" <c> \\\\)", recording.ToDot());
        Assert.Contains("(a \"b\" <c> \\)", string.Concat(XDocument.Parse(recording.ToSvg()).Descendants(Svg + "text").Select(text => text.Value)));
    }

    [Fact]
    public void A_recorded_function_shows_the_path_of_a_point_and_its_decisions()
    {
        RecordedFunction f = AD.Record(Pictured.Branch, [105, 100, 2]);
        Assert.Contains("v₁ = v₋₂ > v₋₁\\n1", f.ToDot());
        Assert.DoesNotContain("×", f.ToDot([90, 100, 2]));
        Assert.Contains("y (passive)\\n0", f.ToDot([90, 100, 2]));
        Assert.Contains("\\n24\\n", f.ToDot([112, 100, 2]));
    }

    [Theory]
    [InlineData("paper")]
    [InlineData("black-scholes")]
    [InlineData("loop")]
    public void Boxes_of_a_drawing_do_not_overlap_and_text_fits(string name)
    {
        XDocument svg = XDocument.Parse(Draw(name));
        double width = Number(svg.Root!, "width");
        var boxes = svg.Descendants(Svg + "rect")
            .Select(box => (X: Number(box, "x"), Y: Number(box, "y"), Width: Number(box, "width"), Height: Number(box, "height"))).ToList();
        Assert.True(boxes.Count > 5);
        foreach (var (box, i) in boxes.Select((box, i) => (box, i)))
        {
            Assert.True(box.X >= 0 && box.X + box.Width <= width);
            Assert.DoesNotContain(boxes.Skip(i + 1), other =>
                box.X < other.X + other.Width && other.X < box.X + box.Width && box.Y < other.Y + other.Height && other.Y < box.Y + box.Height);
        }
    }

    [Fact]
    public void Few_lines_cross()
    {
        // A chain of independent pairs can be drawn without any: every curve of a pair stays in its column.
        XDocument svg = XDocument.Parse(AD.Record(x => [x[0] * x[7], x[1] * x[6], x[2] * x[5], x[3] * x[4]], [1, 2, 3, 4, 5, 6, 7, 8]).ToSvg());
        var columns = svg.Descendants(Svg + "g").ToLookup(
            node => node.Attribute("class")!.Value, node => Number(node.Element(Svg + "rect")!, "x"));
        double[] products = [.. columns["operation"].Order()];
        Assert.Equal(4, products.Length);
        foreach (XElement edge in svg.Descendants(Svg + "path"))
        {
            double[] numbers = [.. Regex.Matches(edge.Attribute("d")!.Value, @"-?\d+(\.\d+)?").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
            Assert.InRange(Math.Abs(numbers[0] - numbers[6]), 0, 60);
        }
    }

    [Fact]
    public void What_is_too_large_is_refused_and_DOT_is_named()
    {
        RecordedFunction f = AD.Record(
            x =>
            {
                double y = x[0];
                for (int i = 0; i < 600; i++)
                    y = Math.Sin(y);
                return y;
            },
            [1]);
        Assert.Contains("602 nodes, and a drawing at most 500", Assert.Throws<InvalidOperationException>(() => f.ToSvg()).Message);
        Assert.Contains("sin(v₅₉₉)", f.ToDot());
    }

    [Fact]
    public void Long_edges_past_many_layers_are_refused()
    {
        RecordedFunction f = AD.Record(
            x =>
            {
                double y = x[0];
                for (int i = 0; i < 230; i++)
                    y = Math.Sin(y) * x[1];
                return y;
            },
            [1, 2]);
        Assert.Contains("nothing but lines", Assert.Throws<InvalidOperationException>(() => f.ToSvg()).Message);
    }

    [Fact]
    public void Nothing_recorded_is_nothing_to_draw()
    {
        using var recording = Recording.Start();
        Assert.Contains("nothing was recorded", Assert.Throws<InvalidOperationException>(recording.ToSvg).Message);
    }

    [Fact]
    public void The_picture_in_the_documentation_is_up_to_date()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "ILDiff.sln")))
            folder = System.IO.Path.GetDirectoryName(folder)!;
        string path = System.IO.Path.Combine(folder, "docs", "graph.svg");
        string drawn = Draw("paper");
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            File.WriteAllText(path, drawn);
        else
            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), drawn);
    }

    private static string Draw(string name)
    {
        using var recording = Recording.Start();
        recording.Reverse(name switch
        {
            "paper" => Pictured.Paper(recording.Variables([2, 5])),
            "black-scholes" => Pictured.BlackScholes(
            [
                recording.Variable(105, "spot"), recording.Variable(100, "strike"), recording.Variable(0.02, "rate"),
                recording.Variable(0.2, "volatility"), recording.Variable(1.5, "time"),
            ]),
            _ => Pictured.Loop(recording.Variables([0.3, 3.1])),
        });
        string svg = recording.ToSvg();
        if (Environment.GetEnvironmentVariable("ILDIFF_PICTURES") is { } folder)
            File.WriteAllText(System.IO.Path.Combine(folder, name + ".svg"), svg);
        return svg;
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
