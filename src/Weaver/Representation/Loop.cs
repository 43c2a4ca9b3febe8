namespace ILDiff.Weaving.Representation;

/// <summary>A loop: the block that dominates a block which goes back to it, and all that leads there.</summary>
internal sealed class Loop(Block header)
{
    /// <summary>The only block through which it is entered.</summary>
    internal Block Header { get; } = header;

    /// <summary>Its blocks, those of inner loops among them.</summary>
    internal HashSet<Block> Blocks { get; } = [header];

    /// <summary>The loop that it is in; null for an outermost one.</summary>
    internal Loop? Parent { get; set; }

    /// <summary>How many loops it is in, itself among them.</summary>
    internal int Depth => (Parent?.Depth ?? 0) + 1;

    /// <summary>The blocks that go back to the header; one after <see cref="LoopForm"/>.</summary>
    internal IEnumerable<Block> Latches => Header.Predecessors.Where(Blocks.Contains);

    /// <summary>The block before the loop; one after <see cref="LoopForm"/>.</summary>
    internal IEnumerable<Block> Entries => Header.Predecessors.Where(block => !Blocks.Contains(block));

    /// <summary>Where control leaves it: from a block inside to one outside.</summary>
    internal IEnumerable<(Block From, Block To)> Exits =>
        from block in Blocks.OrderBy(block => block.Number)
        from successor in block.Successors
        where !Blocks.Contains(successor)
        select (block, successor);

    /// <summary>The counter's phi in the header, after <see cref="Counters"/>.</summary>
    internal Counter? Counter { get; set; }

    /// <summary>Whether a loop is this one or lies in it.</summary>
    internal bool Contains(Loop? other)
    {
        for (; other != null; other = other.Parent)
        {
            if (other == this)
                return true;
        }

        return false;
    }
}

/// <summary>The loops of a procedure.</summary>
internal sealed class Loops
{
    private readonly Dictionary<Block, Loop> innermost = [];

    /// <param name="procedure">In order.</param>
    /// <param name="dominance">Of its blocks.</param>
    internal Loops(Procedure procedure, Dominance dominance)
    {
        var loops = new Dictionary<Block, Loop>();
        foreach (Block block in procedure.Blocks)
        {
            foreach (Block header in block.Successors.Distinct().Where(next => next.Number <= block.Number))
            {
                if (!dominance.Dominates(header, block))
                {
                    HasSeveralEntries = true;
                    continue;
                }

                if (!loops.TryGetValue(header, out Loop? loop))
                    loops.Add(header, loop = new Loop(header));
                Gather(loop, block);
            }
        }

        All = [.. loops.Values.OrderBy(loop => loop.Blocks.Count)];
        foreach (Loop loop in All)
        {
            foreach (Block block in loop.Blocks.Where(block => !innermost.ContainsKey(block)))
                innermost.Add(block, loop);
            loop.Parent = All.FirstOrDefault(outer => outer != loop && outer.Blocks.Contains(loop.Header));
        }
    }

    /// <summary>The loops, inner ones before those that they are in.</summary>
    internal IReadOnlyList<Loop> All { get; }

    /// <summary>Whether control goes round without a block that dominates the others: goto into a loop.</summary>
    internal bool HasSeveralEntries { get; }

    /// <summary>The innermost loop that a block is in; null for none.</summary>
    internal Loop? Of(Block block) => innermost.TryGetValue(block, out Loop? loop) ? loop : null;

    private static void Gather(Loop loop, Block latch)
    {
        var pending = new Stack<Block>();
        if (loop.Blocks.Add(latch))
            pending.Push(latch);
        while (pending.Count > 0)
        {
            foreach (Block previous in pending.Pop().Predecessors.Where(loop.Blocks.Add))
                pending.Push(previous);
        }
    }
}
