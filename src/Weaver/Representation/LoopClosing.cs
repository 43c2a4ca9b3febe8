namespace ILDiff.Weaving.Representation;

/// <summary>
/// Hands what a loop computes and code after it uses through phis in the blocks by which the loop is left: what the loop
/// computed last has a value of its own.
/// </summary>
internal sealed class LoopClosing
{
    private readonly Procedure procedure;
    private readonly Loops loops;
    private readonly Dominance dominance;
    private readonly Dictionary<Value, Block> definitions = [];
    private readonly Dictionary<(Value, Block), Value> after = [];

    private LoopClosing(Procedure procedure, Loops loops)
    {
        dominance = new Dominance(procedure);
        this.procedure = procedure;
        this.loops = loops;
        foreach (Block block in procedure.Blocks)
        {
            foreach (Value value in block.Phis.Cast<Value>().Concat(block.Operations))
                definitions.Add(value, block);
        }
    }

    /// <param name="procedure">In loop form.</param>
    /// <param name="loops">Its loops.</param>
    internal static void Close(Procedure procedure, Loops loops)
    {
        new LoopClosing(procedure, loops).Run();
        while (SimplePhis.Remove(procedure, block => block.Predecessors.Count > 1))
        {
        }
    }

    private void Run()
    {
        foreach (Block block in procedure.Blocks.ToList())
        {
            foreach (Phi phi in block.Phis.ToList())
            {
                for (int i = 0; i < phi.Incoming.Count; i++)
                    phi.Incoming[i] = At(phi.Incoming[i], block.Predecessors[i]);
            }

            foreach (Operation operation in block.Operations)
                Replace(operation.Operands, block);
            Replace(block.Terminator.Operands, block);
        }
    }

    private void Replace(List<Value> operands, Block block)
    {
        for (int i = 0; i < operands.Count; i++)
            operands[i] = At(operands[i], block);
    }

    /// <summary>A value as a block sees it: itself inside its loop, outside what came out last.</summary>
    private Value At(Value value, Block block)
    {
        if (!definitions.TryGetValue(value, out Block? definition) || loops.Of(definition) is not { } loop || loop.Blocks.Contains(block))
            return value;
        if (after.TryGetValue((value, block), out Value? known))
            return known;
        Block before = dominance.Parent(block)!;
        if (!loop.Blocks.Contains(before))
            return after[(value, block)] = At(At(value, before), block); // the same as there, unless that is in a loop as well
        var phi = new Phi(value.Type, block);
        after.Add((value, block), phi); // first: there may be loops on the way
        definitions.Add(phi, block);
        block.Phis.Add(phi);
        foreach (Block previous in block.Predecessors)
            phi.Incoming.Add(At(value, previous));
        return phi;
    }
}
