using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>The values that are read where they have not always been computed: there they are what they were last.</summary>
internal static class LooseValues
{
    internal static HashSet<Value> Of(Procedure procedure, IReadOnlyDictionary<Value, Block> definitions)
    {
        var dominance = new Dominance(procedure);
        var loose = new HashSet<Value>();
        foreach (Block block in procedure.Blocks)
        {
            foreach (Value value in block.Operations.SelectMany(operation => operation.Operands).Concat(block.Terminator.Operands))
                Look(value, block);
            foreach (Phi phi in block.Phis)
            {
                for (int i = 0; i < phi.Incoming.Count; i++)
                    Look(phi.Incoming[i], block.Predecessors[i]);
            }
        }

        return loose;

        void Look(Value value, Block user)
        {
            if (definitions.TryGetValue(value, out Block? definition) && !dominance.Dominates(definition, user))
                loose.Add(value);
        }
    }
}
