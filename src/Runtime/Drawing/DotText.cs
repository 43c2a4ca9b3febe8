using System.Text;

namespace ILDiff.Drawing;

/// <summary>Writes a graph in the language DOT of Graphviz.</summary>
internal static class DotText
{
    internal static string Of(IReadOnlyList<GraphNode> graph)
    {
        var text = new StringBuilder();
        text.Append("digraph computation {\n  node [fontname=\"Helvetica\"];\n  edge [arrowsize=0.6];\n");
        for (int i = 0; i < graph.Count; i++)
            text.Append($"  n{i} [label=\"{Label(graph[i])}\", {Look(graph[i].Kind)}{Tooltip(graph[i])}];\n");
        for (int i = 0; i < graph.Count; i++)
        {
            foreach (int operand in graph[i].Operands)
                text.Append($"  n{operand} -> n{i};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Label(GraphNode node) => string.Join("\\n", node.Lines.Select(Escaped));

    private static string Tooltip(GraphNode node) => node.Place == null ? "" : $", tooltip=\"{Escaped(node.Place)}\"";

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace('\n', ' ');

    private static string Look(NodeKind kind) => kind switch
    {
        NodeKind.Variable => "shape=box, style=\"rounded,filled\", fillcolor=\"#dbeafe\"",
        NodeKind.Parameter => "shape=box, style=\"rounded,dashed\"",
        NodeKind.Operation => "shape=box, style=rounded",
        NodeKind.Decision => "shape=diamond, style=dashed",
        _ => "shape=box, style=\"rounded,filled\", fillcolor=\"#dcfce7\"",
    };
}
