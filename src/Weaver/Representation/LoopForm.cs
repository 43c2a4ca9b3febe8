namespace ILDiff.Weaving.Representation;

/// <summary>
/// Gives a procedure one block that returns, every loop one block before it and one that goes back, and every way that leaves a loop or
/// leads from a branch to a join a block of its own, so that what belongs on a way has a place.
/// </summary>
internal static class LoopForm
{
    internal static void Give(Procedure procedure)
    {
        procedure.Order();
        JoinReturns(procedure);
        foreach (Loop loop in new Loops(procedure, new Dominance(procedure)).All)
        {
            Merge(loop.Header, [.. loop.Entries]);
            Merge(loop.Header, [.. loop.Latches]);
        }

        procedure.Order();
        foreach (Loop loop in new Loops(procedure, new Dominance(procedure)).All)
        {
            foreach (var (from, to) in loop.Exits.Where(exit => exit.To.Predecessors.Count > 1).ToList())
                Split(from, to);
        }

        procedure.Order();
        foreach (Block join in procedure.Blocks.Where(block => block.Predecessors.Count > 1).ToList())
        {
            foreach (Block from in join.Predecessors.Where(previous => previous.Successors.Count > 1).ToList())
                Split(from, join);
        }

        procedure.Order();
    }

    private static void JoinReturns(Procedure procedure)
    {
        List<Block> returns = [.. procedure.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Return)];
        if (returns.Count < 2)
            return;
        var end = new Block();
        end.Phis.AddRange(procedure.Results.Select(type => new Phi(type, end)));
        foreach (Block block in returns)
        {
            end.Predecessors.Add(block);
            for (int i = 0; i < end.Phis.Count; i++)
                end.Phis[i].Incoming.Add(block.Terminator.Operands[i]);
            block.Terminator = Terminator.Jump(end);
        }

        end.Terminator = Terminator.Return(end.Phis);
        procedure.Order();
    }

    /// <summary>Leads several ways to a block (or one that is not a plain jump) through a new block.</summary>
    private static void Merge(Block block, HashSet<Block> from)
    {
        List<int> places = [.. Enumerable.Range(0, block.Predecessors.Count).Where(i => from.Contains(block.Predecessors[i]))];
        if (places.Count == 1 && block.Predecessors[places[0]].Successors.Count == 1)
            return;
        var merged = new Block { Terminator = Terminator.Jump(block) };
        foreach (Phi phi in block.Phis)
        {
            Value value = Joined(merged, phi, [.. places.Select(place => phi.Incoming[place])]);
            foreach (int place in Enumerable.Reverse(places))
                phi.Incoming.RemoveAt(place);
            phi.Incoming.Add(value);
        }

        merged.Predecessors.AddRange(places.Select(place => block.Predecessors[place]));
        foreach (int place in Enumerable.Reverse(places))
            block.Predecessors.RemoveAt(place);
        block.Predecessors.Add(merged);
        foreach (Block previous in merged.Predecessors)
            previous.Terminator.Targets[previous.Terminator.Targets.IndexOf(block)] = merged;
    }

    private static Value Joined(Block merged, Phi phi, List<Value> values)
    {
        if (values.Distinct().Count() == 1)
            return values[0];
        var joined = new Phi(phi.Type, merged);
        joined.Incoming.AddRange(values);
        merged.Phis.Add(joined);
        return joined;
    }

    /// <summary>Puts a block on the way from one block to another.</summary>
    private static void Split(Block from, Block to)
    {
        int target = from.Terminator.Targets.IndexOf(to);
        if (target < 0)
            return; // split already: it was there twice
        var between = new Block { Terminator = Terminator.Jump(to) };
        between.Predecessors.Add(from);
        from.Terminator.Targets[target] = between;
        to.Predecessors[to.Predecessors.IndexOf(from)] = between;
    }
}
