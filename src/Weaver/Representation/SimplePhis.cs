namespace ILDiff.Weaving.Representation;

/// <summary>Replaces phis that are always one value by that value.</summary>
internal static class SimplePhis
{
    /// <summary>Replaces them in blocks where that is wanted; says whether there were any. Others may have become simple.</summary>
    internal static bool Remove(Procedure procedure, Func<Block, bool> isWanted)
    {
        var same = new Dictionary<Value, Value>();
        foreach (Phi phi in procedure.Blocks.Where(isWanted).SelectMany(block => block.Phis))
        {
            List<Value> values = [.. phi.Incoming.Where(value => value != phi).Distinct()];
            if (values.Count == 1)
                same.Add(phi, values[0]);
        }

        if (same.Count == 0)
            return false;
        Substitution.Apply(procedure, value => Final(value, same));
        foreach (Block block in procedure.Blocks)
            block.Phis.RemoveAll(same.ContainsKey);
        return true;
    }

    private static Value Final(Value value, Dictionary<Value, Value> same)
    {
        // Phis that are each other and nothing else are never reached.
        for (int i = 0; i <= same.Count && same.TryGetValue(value, out Value? next); i++)
            value = next;
        return value;
    }
}

/// <summary>Puts other values where values are used.</summary>
internal static class Substitution
{
    internal static void Apply(Procedure procedure, Func<Value, Value> replace)
    {
        foreach (Block block in procedure.Blocks)
        {
            foreach (Phi phi in block.Phis)
                Apply(phi.Incoming, replace);
            foreach (Operation operation in block.Operations)
                Apply(operation.Operands, replace);
            Apply(block.Terminator.Operands, replace);
        }
    }

    private static void Apply(List<Value> values, Func<Value, Value> replace)
    {
        for (int i = 0; i < values.Count; i++)
            values[i] = replace(values[i]);
    }
}
