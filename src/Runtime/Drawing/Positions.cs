namespace ILDiff.Drawing;

/// <summary>
/// Where places are from left to right: each as near to the mean of its neighbours as the places beside it allow, layer after
/// layer.
/// </summary>
internal sealed class Positions
{
    private const int Rounds = 30;
    private const double EdgeWeight = 8; // long lines are straight before nodes are in the middle

    private readonly LayeredGraph graph;
    private readonly IReadOnlyList<double> widths;
    private readonly double gap;
    private readonly double[] centres;

    private Positions(LayeredGraph graph, IReadOnlyList<double> widths, double gap)
    {
        this.graph = graph;
        this.widths = widths;
        this.gap = gap;
        centres = new double[graph.Places];
    }

    /// <summary>The middle of each place; the leftmost border is at 0.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="widths">The width of each place.</param>
    /// <param name="gap">What is free between two.</param>
    internal static double[] Of(LayeredGraph graph, IReadOnlyList<double> widths, double gap)
    {
        var positions = new Positions(graph, widths, gap);
        foreach (List<int> layer in graph.Layers)
            positions.Settle(layer, _ => 0);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (List<int> layer in graph.Layers)
                positions.Settle(layer, place => positions.Mean(place, graph.Above(place)));
            foreach (List<int> layer in graph.Layers.AsEnumerable().Reverse())
                positions.Settle(layer, place => positions.Mean(place, graph.Below(place)));
        }

        foreach (List<int> layer in graph.Layers)
            positions.Settle(layer, place => positions.Mean(place, [.. graph.Above(place), .. graph.Below(place)]));
        double left = Enumerable.Range(0, graph.Places).Min(place => positions.centres[place] - (widths[place] / 2));
        return [.. positions.centres.Select(centre => centre - left)];
    }

    private double Mean(int place, IReadOnlyList<int> neighbours) =>
        neighbours.Count == 0 ? centres[place] : neighbours.Average(neighbour => centres[neighbour]);

    /// <summary>
    /// Least squares with distances kept: places that would overlap form a block, which goes where its members want to be on
    /// average (the pool of adjacent violators).
    /// </summary>
    private void Settle(List<int> layer, Func<int, double> wish)
    {
        double[] offsets = new double[layer.Count];
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] = offsets[i - 1] + ((widths[layer[i - 1]] + widths[layer[i]]) / 2) + gap;

        var blocks = new List<(int First, double Weight, double Wish)>();
        for (int i = 0; i < layer.Count; i++)
        {
            var block = (First: i, Weight: graph.IsNode(layer[i]) ? 1 : EdgeWeight, Wish: wish(layer[i]) - offsets[i]);
            while (blocks.Count > 0 && blocks[^1].Wish > block.Wish)
            {
                var before = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                double weight = before.Weight + block.Weight;
                block = (before.First, weight, ((before.Weight * before.Wish) + (block.Weight * block.Wish)) / weight);
            }

            blocks.Add(block);
        }

        for (int b = 0; b < blocks.Count; b++)
        {
            int end = b + 1 < blocks.Count ? blocks[b + 1].First : layer.Count;
            for (int i = blocks[b].First; i < end; i++)
                centres[layer[i]] = blocks[b].Wish + offsets[i];
        }
    }
}
