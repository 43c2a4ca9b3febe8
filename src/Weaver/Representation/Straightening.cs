namespace ILDiff.Weaving.Representation;

/// <summary>Fewer blocks: no detours through empty ones, and those that always follow one another are one.</summary>
internal static class Straightening
{
    /// <param name="procedure">Without phis.</param>
    internal static void Run(Procedure procedure)
    {
        procedure.Order();
        foreach (Block block in procedure.Blocks)
        {
            for (int i = 0; i < block.Terminator.Targets.Count; i++)
                block.Terminator.Targets[i] = End(block.Terminator.Targets[i]);
            if (block.Terminator.Kind == TerminatorKind.Branch && block.Terminator.Targets[0] == block.Terminator.Targets[1])
                block.Terminator = Jump(block.Terminator);
        }

        procedure.Order();
        if (procedure.Entry.Predecessors.Count > 0)
            procedure.Entry = new Block { Terminator = Terminator.Jump(procedure.Entry) };
        procedure.Order();
        Merge(procedure);
    }

    /// <summary>Makes blocks that always follow one another one block.</summary>
    internal static void Merge(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks.ToList())
            Extend(block);
        procedure.Order();
    }

    /// <summary>Where a way through empty blocks ends.</summary>
    private static Block End(Block block)
    {
        var seen = new HashSet<Block>();
        while (block.Operations.Count == 0 && block.Terminator.Kind == TerminatorKind.Jump && seen.Add(block))
            block = block.Terminator.Targets[0];
        return block;
    }

    private static Terminator Jump(Terminator branch) => new(TerminatorKind.Jump, [], branch.Targets[0]) { Origin = branch.Origin };

    /// <summary>Takes in what can only follow.</summary>
    private static void Extend(Block block)
    {
        while (block.Terminator.Kind == TerminatorKind.Jump && block.Terminator.Targets[0] is { Predecessors.Count: 1, Phis.Count: 0 } next && next != block)
        {
            block.Operations.AddRange(next.Operations);
            block.Terminator = next.Terminator;
            foreach (Block after in next.Successors)
                after.Predecessors[after.Predecessors.IndexOf(next)] = block; // phis have it in this place
            next.Operations.Clear();
            next.Terminator = new Terminator(TerminatorKind.Return, []);
        }
    }
}
