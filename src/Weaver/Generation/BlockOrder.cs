using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Generation;

/// <summary>
/// The order in which blocks are written: that of <see cref="Procedure.Blocks"/>, with the blocks of each loop together, and the
/// test of a loop that tests first at its end, where compilers of C# put it.
/// </summary>
internal sealed class BlockOrder
{
    private readonly Dictionary<Block, Loop> loops = [];
    private readonly Dictionary<Block, Loop> innermost = [];
    private readonly Loop whole;

    private BlockOrder(Procedure procedure)
    {
        foreach (Block latch in procedure.Blocks)
        {
            foreach (Block header in latch.Successors.Where(next => next.Number <= latch.Number))
                Grow(header, latch);
        }

        whole = new Loop(procedure.Entry);
        foreach (Loop loop in loops.Values.OrderByDescending(loop => loop.Blocks.Count))
        {
            loop.Outer = innermost.TryGetValue(loop.Header, out Loop? outer) ? outer : whole;
            foreach (Block block in loop.Blocks)
                innermost[block] = loop;
        }

        foreach (Block block in procedure.Blocks)
        {
            if (loops.TryGetValue(block, out Loop? loop))
                loop.Outer!.Items.Add(loop);
            (innermost.TryGetValue(block, out Loop? around) ? around : whole).Items.Add(block);
        }
    }

    internal static List<Block> Of(Procedure procedure) => [.. Written(new BlockOrder(procedure).whole)];

    private void Grow(Block header, Block latch)
    {
        if (!loops.TryGetValue(header, out Loop? loop))
            loops.Add(header, loop = new Loop(header));
        var pending = new Stack<Block>([latch]);
        while (pending.Count > 0)
        {
            Block block = pending.Pop();
            // Numbers below the header's: a loop with a second entrance, for which any order will do.
            if (block.Number < header.Number || !loop.Blocks.Add(block))
                continue;
            foreach (Block predecessor in block.Predecessors)
                pending.Push(predecessor);
        }
    }

    private static List<Block> Written(Loop loop)
    {
        var blocks = new List<Block>();
        foreach (object item in loop.Items)
        {
            if (item is Loop inner)
                blocks.AddRange(Written(inner));
            else
                blocks.Add((Block)item);
        }

        Block last = blocks[blocks.Count - 1];
        if (blocks[0] == loop.Header && last != loop.Header && last.Terminator.Kind == TerminatorKind.Jump && last.Successors[0] == loop.Header &&
            loop.Header.Terminator.Kind == TerminatorKind.Branch && !loop.Header.Successors.All(loop.Blocks.Contains))
        {
            blocks.RemoveAt(0);
            blocks.Add(loop.Header);
        }

        return blocks;
    }

    private sealed class Loop(Block header)
    {
        internal Block Header { get; } = header;

        internal HashSet<Block> Blocks { get; } = [header];

        internal Loop? Outer { get; set; }

        /// <summary>Blocks, and the loops in it, in order.</summary>
        internal List<object> Items { get; } = [];
    }
}
