namespace ILDiff.Weaving.Representation;

/// <summary>What may run between two places of a procedure.</summary>
internal sealed class Paths
{
    private readonly Dictionary<object, (Block Block, int Place)> places = [];
    private readonly Dictionary<Block, HashSet<Block>> following = [];
    private readonly Dictionary<(Block, Block), HashSet<Block>> leading = [];

    internal Paths(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks)
        {
            foreach (Phi phi in block.Phis)
                places.Add(phi, (block, -1));
            for (int i = 0; i < block.Operations.Count; i++)
                places.Add(block.Operations[i], (block, i));
            places.Add(block.Terminator, (block, block.Operations.Count));
        }
    }

    /// <summary>The block of a phi, an operation or a terminator.</summary>
    internal Block BlockOf(object place) => places[place].Block;

    /// <summary>
    /// Whether control may go from one place over another to a third without coming back to the first. Places are phis (the
    /// beginnings of their blocks), operations and terminators.
    /// </summary>
    internal bool MayPass(object from, object over, object to)
    {
        var (start, first) = places[from];
        var (middle, second) = places[over];
        var (end, last) = places[to];
        if (start == end && last > first)
        {
            // The straight way, or never: any other goes by the first place again.
            return middle == start && second > first && second < last;
        }

        bool isAhead = (middle == start && second > first) || (Following(start).Contains(middle) && (middle != start || second < first));
        if (!isAhead)
            return false;
        if (middle == end && second < last)
            return true;
        if (middle == start && second < first)
            return end == start && last <= first && second < last;
        return Leading(start, end).Contains(middle);
    }

    /// <summary>Whether control may go from one place to another, the same one included if it may come back.</summary>
    internal bool MayReach(object from, object to)
    {
        var (start, first) = places[from];
        var (end, last) = places[to];
        return (start == end && last > first) || Following(start).Contains(end);
    }

    /// <summary>The blocks that may run after a block before it runs again; itself if it may.</summary>
    private HashSet<Block> Following(Block start)
    {
        if (following.TryGetValue(start, out HashSet<Block>? found))
            return found;
        found = [];
        var pending = new Stack<Block>(start.Successors.Where(found.Add));
        while (pending.Count > 0)
        {
            Block block = pending.Pop();
            if (block == start)
                continue;
            foreach (Block successor in block.Successors.Where(found.Add))
                pending.Push(successor);
        }

        return following[start] = found;
    }

    /// <summary>The blocks after whose end control may get to the beginning of a block without running another from its beginning.</summary>
    private HashSet<Block> Leading(Block start, Block end)
    {
        if (leading.TryGetValue((start, end), out HashSet<Block>? found))
            return found;
        found = [];
        var pending = new Stack<Block>(end.Predecessors.Where(found.Add));
        while (pending.Count > 0)
        {
            Block block = pending.Pop();
            if (block == start)
                continue;
            foreach (Block previous in block.Predecessors.Where(found.Add))
                pending.Push(previous);
        }

        return leading[(start, end)] = found;
    }
}
