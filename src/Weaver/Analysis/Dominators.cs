namespace ILDiff.Weaving.Analysis;

/// <summary>
/// Which nodes of a graph lie on every way from its first to a node (Cooper, Harvey, Kennedy: A Simple, Fast Dominance
/// Algorithm, 2001). Nodes are numbers, in an order in which each but the first comes after one that leads to it.
/// </summary>
internal sealed class Dominators
{
    private readonly int[][] predecessors;
    private readonly int[] parents;
    private readonly int[] depths;

    /// <param name="predecessors">Of each node.</param>
    internal Dominators(IEnumerable<IEnumerable<int>> predecessors)
    {
        this.predecessors = [.. predecessors.Select(each => each.ToArray())];
        parents = [.. this.predecessors.Select((_, node) => node == 0 ? 0 : -1)];
        depths = new int[parents.Length];
        while (Enumerable.Range(0, parents.Length).Skip(1).Count(Improve) > 0)
        {
        }

        for (int i = 1; i < depths.Length; i++)
            depths[i] = depths[parents[i]] + 1;
    }

    /// <summary>The last node that lies on every way to a node that is not the first.</summary>
    internal int Parent(int node) => parents[node];

    /// <summary>Whether every way to a node goes through another; a node dominates itself.</summary>
    internal bool Dominates(int first, int then)
    {
        int at = then;
        while (depths[at] > depths[first])
            at = parents[at];
        return at == first;
    }

    private bool Improve(int node)
    {
        int parent = predecessors[node].Where(previous => parents[previous] >= 0).Aggregate(Common);
        bool isNew = parents[node] != parent;
        parents[node] = parent;
        return isNew;
    }

    private int Common(int x, int y)
    {
        while (x != y)
        {
            if (x > y)
                x = parents[x];
            else
                y = parents[y];
        }

        return x;
    }
}
