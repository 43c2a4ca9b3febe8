using System.Globalization;
using System.Text;

namespace ILDiff.Drawing;

/// <summary>Draws a graph as SVG: inputs on top, outputs at the bottom. Light or dark, as the reader's screen is.</summary>
internal sealed class SvgDrawing
{
    /// <summary>How many nodes a drawing may have.</summary>
    internal const int MostNodes = 500;

    private const double Letter = 7.25; // the width of one, of 12 pixels
    private const double Line = 16;
    private const double Padding = 9;
    private const double Gap = 18;
    private const double EdgeWidth = 6;
    private const double LayerGap = 40;
    private const double Margin = 12;

    private readonly LayeredGraph graph;
    private readonly double[] widths;
    private readonly double[] centres;
    private readonly double[] tops; // of each layer
    private readonly double[] heights;
    private readonly int[] layerOf;

    private SvgDrawing(LayeredGraph graph)
    {
        this.graph = graph;
        widths = [.. Enumerable.Range(0, graph.Places).Select(place => graph.IsNode(place) ? Width(graph.Nodes[place]) : EdgeWidth)];
        centres = [.. Positions.Of(graph, widths, Gap).Select(centre => centre + Margin)];
        heights = [.. graph.Layers.Select(layer => layer.Max(Height))];
        tops = new double[heights.Length];
        tops[0] = Margin;
        layerOf = new int[graph.Places];
        for (int i = 0; i < tops.Length; i++)
        {
            if (i > 0)
                tops[i] = tops[i - 1] + heights[i - 1] + LayerGap;
            foreach (int place in graph.Layers[i])
                layerOf[place] = i;
        }
    }

    /// <summary>The picture, a document of its own.</summary>
    /// <param name="graph">The nodes, operands before what is computed from them.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <exception cref="InvalidOperationException">The graph is empty, or too large to be looked at.</exception>
    internal static string Of(IReadOnlyList<GraphNode> graph, string title)
    {
        if (graph.Count == 0)
            throw new InvalidOperationException("There is nothing to draw: nothing was recorded.");
        if (graph.Count > MostNodes)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The graph has {graph.Count} nodes, and a drawing at most {MostNodes}. Draw a smaller case of the same code, or write " +
                $"DOT, which has no limit."));
        }

        return new SvgDrawing(LayeredGraph.Of(graph)).Draw(title);
    }

    private string Draw(string title)
    {
        double width = Enumerable.Range(0, graph.Places).Max(place => centres[place] + (widths[place] / 2)) + Margin;
        double height = tops[^1] + heights[^1] + Margin;
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ildiff-graph\" viewBox=\"0 0 {Number(width)} {Number(height)}\" ");
        svg.Append($"width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\">\n<title>{Markup.Escaped(title)}</title>\n");
        svg.Append($"<style>{Style}</style>\n");
        foreach (int[] edge in graph.Edges)
            svg.Append($"<path class=\"{EdgeClass(edge)}\" d=\"{Curve(edge)}\"/>\n");
        for (int node = 0; node < graph.Nodes.Count; node++)
            DrawNode(svg, node);
        return svg.Append("</svg>\n").ToString();
    }

    private string EdgeClass(int[] edge) => graph.Nodes[edge[^1]].Kind == NodeKind.Decision ? "edge learned" : "edge";

    /// <summary>From the lower border of a node to the upper one of another, upright where it passes a layer.</summary>
    private string Curve(int[] edge)
    {
        double x = centres[edge[0]], y = tops[layerOf[edge[0]]] + Height(edge[0]);
        var path = new StringBuilder($"M{Number(x)} {Number(y)}");
        for (int i = 1; i < edge.Length; i++)
        {
            double nextX = centres[edge[i]], nextY = tops[layerOf[edge[i]]];
            double middle = (y + nextY) / 2;
            path.Append($"C{Number(x)} {Number(middle)} {Number(nextX)} {Number(middle)} {Number(nextX)} {Number(nextY)}");
            (x, y) = (nextX, nextY);
            if (i == edge.Length - 1)
                break;
            y = nextY + heights[layerOf[edge[i]]];
            path.Append($"V{Number(y)}");
        }

        // The head of the arrow is part of the path, since markers need names, which pages with several drawings would share.
        return path.Append($"m-3 -6l3 6l3 -6").ToString();
    }

    private void DrawNode(StringBuilder svg, int node)
    {
        GraphNode drawn = graph.Nodes[node];
        double top = tops[layerOf[node]];
        svg.Append($"<g class=\"{drawn.Kind.ToString().ToLowerInvariant()}\">");
        if (drawn.Place != null)
            svg.Append($"<title>{Markup.Escaped(drawn.Place)}</title>");
        svg.Append($"<rect x=\"{Number(centres[node] - (widths[node] / 2))}\" y=\"{Number(top)}\" width=\"{Number(widths[node])}\" ");
        svg.Append($"height=\"{Number(Height(node))}\" rx=\"6\"/>");
        for (int i = 0; i < drawn.Lines.Count; i++)
        {
            string role = i == 0 ? "formula" : i == 1 ? "value" : "adjoint";
            double baseline = top + (Padding / 2) + ((i + 1) * Line) - 4;
            svg.Append($"<text class=\"{role}\" x=\"{Number(centres[node])}\" y=\"{Number(baseline)}\">{Markup.Escaped(drawn.Lines[i])}</text>");
        }

        svg.Append("</g>\n");
    }

    private double Height(int place) => graph.IsNode(place) ? (graph.Nodes[place].Lines.Count * Line) + Padding : 0;

    private static double Width(GraphNode node) => (node.Lines.Max(TextWidth.Of) * Letter) + (2 * Padding);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private const string Style =
        ".ildiff-graph{--ink:#1f2937;--soft:#6b7280;--line:#94a3b8;--paper:#fff;--in:#dbeafe;--out:#dcfce7;--bar:#b45309;background:var(--paper)}" +
        "@media(prefers-color-scheme:dark){.ildiff-graph{--ink:#e5e7eb;--soft:#9ca3af;--line:#64748b;--paper:#111827;--in:#1e3a5f;--out:#14532d;--bar:#fbbf24}}" +
        ".ildiff-graph text{font:12px ui-monospace,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;text-anchor:middle;fill:var(--ink)}" +
        ".ildiff-graph .value{fill:var(--soft)}.ildiff-graph .adjoint{fill:var(--bar)}" +
        ".ildiff-graph rect{fill:var(--paper);stroke:var(--line)}" +
        ".ildiff-graph .variable rect{fill:var(--in)}.ildiff-graph .output rect{fill:var(--out)}" +
        ".ildiff-graph .parameter rect,.ildiff-graph .decision rect,.ildiff-graph .learned{stroke-dasharray:4 3}" +
        ".ildiff-graph .edge{fill:none;stroke:var(--line);stroke-width:1.3}";
}
