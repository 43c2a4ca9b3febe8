using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Generation;

/// <summary>Ways from block to block.</summary>
internal static class Edges
{
    /// <summary>The place that a way out of a block has among the predecessors of the block where it leads: a block that comes
    /// twice has its ways in their order.</summary>
    internal static int Number(Block block, int successor)
    {
        Block target = block.Successors[successor];
        int before = block.Successors.Take(successor).Count(other => other == target);
        for (int i = 0; i < target.Predecessors.Count; i++)
        {
            if (target.Predecessors[i] == block && before-- == 0)
                return i;
        }

        throw new InvalidOperationException($"{target} does not know that it follows {block}");
    }
}
