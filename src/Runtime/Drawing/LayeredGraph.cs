namespace ILDiff.Drawing;

/// <summary>
/// A graph in layers, after Sugiyama: each node lies below its operands, and an edge that passes layers has a place in each of
/// them, so that all lines lead from one layer to the next.
/// </summary>
internal sealed class LayeredGraph
{
    /// <summary>How many places a drawing may have; beyond, lines are all that is seen.</summary>
    private const int MostPlaces = 20_000;

    private readonly List<List<int>> above = [];
    private readonly List<List<int>> below = [];

    private LayeredGraph(IReadOnlyList<GraphNode> graph)
    {
        Nodes = graph;
        int[] layers = LongestPaths(graph);
        Layers = [.. Enumerable.Range(0, layers.Max() + 1).Select(_ => new List<int>())];
        foreach (int layer in layers)
            NewPlace(layer);
        for (int node = 0; node < graph.Count; node++)
        {
            foreach (int operand in graph[node].Operands.Distinct())
                Edges.Add(Route(operand, node, layers[operand], layers[node]));
        }
    }

    /// <summary>The nodes; these places come first, those of edges follow.</summary>
    internal IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>The places of each layer, from left to right.</summary>
    internal List<List<int>> Layers { get; }

    /// <summary>The places of each edge, from the operand down.</summary>
    internal List<int[]> Edges { get; } = [];

    /// <summary>How many places there are.</summary>
    internal int Places => above.Count;

    /// <summary>Puts nodes into layers, and turns each layer so that few lines cross.</summary>
    /// <exception cref="InvalidOperationException">The edges would take too many places.</exception>
    internal static LayeredGraph Of(IReadOnlyList<GraphNode> graph)
    {
        var layered = new LayeredGraph(graph);
        new CrossingReduction(layered).Run();
        return layered;
    }

    /// <summary>Whether a place is that of a node, not of an edge on its way.</summary>
    internal bool IsNode(int place) => place < Nodes.Count;

    /// <summary>The places in the layer above that a place has a line to.</summary>
    internal IReadOnlyList<int> Above(int place) => above[place];

    /// <summary>The places in the layer below that a place has a line to.</summary>
    internal IReadOnlyList<int> Below(int place) => below[place];

    private static int[] LongestPaths(IReadOnlyList<GraphNode> graph)
    {
        int[] layers = new int[graph.Count];
        for (int node = 0; node < graph.Count; node++)
            layers[node] = graph[node].Operands.Select(operand => layers[operand] + 1).DefaultIfEmpty(0).Max();

        int last = layers.Max();
        for (int node = 0; node < graph.Count; node++)
        {
            if (graph[node].Kind == NodeKind.Output)
                layers[node] = last;
        }

        return layers;
    }

    private int[] Route(int from, int to, int fromLayer, int toLayer)
    {
        int[] places = new int[toLayer - fromLayer + 1];
        places[0] = from;
        for (int i = 1; i < places.Length; i++)
        {
            places[i] = i == places.Length - 1 ? to : NewPlace(fromLayer + i);
            below[places[i - 1]].Add(places[i]);
            above[places[i]].Add(places[i - 1]);
        }

        return places;
    }

    private int NewPlace(int layer)
    {
        if (Places == MostPlaces)
            throw new InvalidOperationException(
                $"The graph has {Nodes.Count} nodes, and its edges pass so many of its {Layers.Count} layers that a drawing would show " +
                "nothing but lines. Draw a smaller case of the same code, or write DOT, which has no limit.");
        Layers[layer].Add(Places);
        above.Add([]);
        below.Add([]);
        return Places - 1;
    }
}
