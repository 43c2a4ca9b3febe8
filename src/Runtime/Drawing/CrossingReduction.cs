namespace ILDiff.Drawing;

/// <summary>
/// Orders the places of each layer by the mean of where their neighbours are, layer after layer, down and up in turn, and keeps
/// the best of what comes out.
/// </summary>
internal sealed class CrossingReduction(LayeredGraph graph)
{
    private const int Rounds = 24;

    private readonly int[] orders = new int[graph.Places];

    internal void Run()
    {
        Number();
        int[][] best = [.. graph.Layers.Select(layer => layer.ToArray())];
        long fewest = Crossings();
        for (int round = 0; round < Rounds && fewest > 0; round++)
        {
            Sweep(isDown: round % 2 == 0);
            long crossings = Crossings();
            if (crossings >= fewest)
                continue;
            fewest = crossings;
            best = [.. graph.Layers.Select(layer => layer.ToArray())];
        }

        for (int i = 0; i < best.Length; i++)
        {
            graph.Layers[i].Clear();
            graph.Layers[i].AddRange(best[i]);
        }
    }

    private void Sweep(bool isDown)
    {
        for (int i = 1; i < graph.Layers.Count; i++)
        {
            List<int> layer = graph.Layers[isDown ? i : graph.Layers.Count - 1 - i];
            int[] sorted = [.. layer.OrderBy(place => Mean(place, isDown))]; // a stable sort
            layer.Clear();
            layer.AddRange(sorted);
            Number(layer);
        }
    }

    private double Mean(int place, bool isDown)
    {
        IReadOnlyList<int> neighbours = isDown ? graph.Above(place) : graph.Below(place);
        return neighbours.Count == 0 ? orders[place] : neighbours.Average(neighbour => orders[neighbour]);
    }

    private void Number()
    {
        foreach (List<int> layer in graph.Layers)
            Number(layer);
    }

    private void Number(List<int> layer)
    {
        for (int i = 0; i < layer.Count; i++)
            orders[layer[i]] = i;
    }

    private long Crossings() => graph.Layers.Skip(1).Sum(Crossings);

    /// <summary>How many pairs of lines to the layer above cross: inversions, counted by a tree of sums.</summary>
    private long Crossings(List<int> layer)
    {
        int[] ends = [.. layer.SelectMany(place => graph.Above(place).Select(other => orders[other]).Order())];
        int[] sums = new int[ends.DefaultIfEmpty(0).Max() + 2];
        long crossings = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            int before = 0; // lines seen that end at this place or left of it
            for (int node = ends[i] + 1; node > 0; node -= node & -node)
                before += sums[node];
            crossings += i - before;
            for (int node = ends[i] + 1; node < sums.Length; node += node & -node)
                sums[node]++;
        }

        return crossings;
    }
}
