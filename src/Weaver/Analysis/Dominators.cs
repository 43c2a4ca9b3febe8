namespace ILDiff.Weaving.Analysis;

/// <summary>Which blocks lie on every way to a block (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm, 2001).</summary>
internal sealed class Dominators
{
    private readonly int[] parents;
    private readonly int[] depths;

    internal Dominators(ControlFlow flow)
    {
        parents = new int[flow.Blocks.Count];
        depths = new int[flow.Blocks.Count];
        for (int i = 1; i < parents.Length; i++)
            parents[i] = -1;
        while (flow.Blocks.Skip(1).Count(Improve) > 0)
        {
        }

        for (int i = 1; i < depths.Length; i++)
            depths[i] = depths[parents[i]] + 1;
    }

    /// <summary>Whether every way to a block goes through another; a block dominates itself.</summary>
    internal bool Dominates(BasicBlock first, BasicBlock then)
    {
        int at = then.Number;
        while (depths[at] > depths[first.Number])
            at = parents[at];
        return at == first.Number;
    }

    private bool Improve(BasicBlock block)
    {
        int parent = block.Predecessors.Select(previous => previous.Number)
            .Where(previous => previous == 0 || parents[previous] >= 0).Aggregate(Common);
        bool isNew = parents[block.Number] != parent;
        parents[block.Number] = parent;
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
