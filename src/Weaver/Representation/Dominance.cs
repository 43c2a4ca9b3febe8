namespace ILDiff.Weaving.Representation;

/// <summary>Which blocks lie on every way to a block (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm, 2001).</summary>
internal sealed class Dominance
{
    private readonly IReadOnlyList<Block> blocks;
    private readonly int[] parents;
    private readonly int[] depths;

    /// <param name="procedure">In order.</param>
    internal Dominance(Procedure procedure)
    {
        blocks = procedure.Blocks;
        parents = new int[blocks.Count];
        depths = new int[blocks.Count];
        for (int i = 1; i < parents.Length; i++)
            parents[i] = -1;
        while (blocks.Skip(1).Count(Improve) > 0)
        {
        }

        for (int i = 1; i < depths.Length; i++)
            depths[i] = depths[parents[i]] + 1;
    }

    /// <summary>The last block that lies on every way to a block; null for the first.</summary>
    internal Block? Parent(Block block) => block.Number == 0 ? null : blocks[parents[block.Number]];

    /// <summary>Whether every way to a block goes through another; a block dominates itself.</summary>
    internal bool Dominates(Block first, Block then)
    {
        int at = then.Number;
        while (depths[at] > depths[first.Number])
            at = parents[at];
        return at == first.Number;
    }

    private bool Improve(Block block)
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
