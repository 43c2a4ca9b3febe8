namespace ILDiff.Weaving.Representation;

/// <summary>
/// Gives every use of a variable its value: Get and Set are gone, and there is a phi for each variable that is live where
/// several ways meet. Simple phis are for others to remove.
/// </summary>
internal sealed class SsaConstruction
{
    private readonly Procedure procedure;
    private readonly Dictionary<Block, HashSet<Variable>> liveIn = [];
    private readonly Dictionary<Block, Dictionary<Variable, Value>> atEnd = [];
    private readonly Dictionary<Block, Dictionary<Variable, Phi>> phis = [];
    private readonly Dictionary<Value, Value> read = [];

    private SsaConstruction(Procedure procedure) => this.procedure = procedure;

    /// <param name="procedure">In order, without phis, its first block without predecessors.</param>
    internal static void Run(Procedure procedure)
    {
        var construction = new SsaConstruction(procedure);
        construction.FindLive();
        foreach (Block block in procedure.Blocks)
            construction.Rename(block);
        construction.FillPhis();
        Substitution.Apply(procedure, construction.Final);
    }

    private void FindLive()
    {
        var written = new Dictionary<Block, HashSet<Variable>>();
        foreach (Block block in procedure.Blocks)
        {
            HashSet<Variable> own = [], reads = [];
            foreach (Operation operation in block.Operations)
            {
                if (operation.Kind == OperationKind.Get && !own.Contains((Variable)operation.Detail!))
                    reads.Add((Variable)operation.Detail!);
                else if (operation.Kind == OperationKind.Set)
                    own.Add((Variable)operation.Detail!);
            }

            liveIn.Add(block, reads);
            written.Add(block, own);
        }

        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            foreach (Block block in procedure.Blocks.AsEnumerable().Reverse())
            {
                foreach (Block next in block.Successors)
                {
                    foreach (Variable variable in liveIn[next])
                        isGrowing |= !written[block].Contains(variable) && liveIn[block].Add(variable);
                }
            }
        }
    }

    private void Rename(Block block)
    {
        var values = new Dictionary<Variable, Value>();
        if (block.Predecessors.Count == 1)
        {
            foreach (Variable variable in liveIn[block])
                values[variable] = AtEnd(block.Predecessors[0], variable);
        }
        else
        {
            phis.Add(block, []);
            foreach (Variable variable in liveIn[block])
            {
                var phi = new Phi(variable.Type, block);
                phis[block].Add(variable, phi);
                block.Phis.Add(phi);
                values[variable] = phi;
            }
        }

        foreach (Operation operation in block.Operations)
        {
            if (operation.Kind == OperationKind.Get)
                read.Add(operation, values.TryGetValue((Variable)operation.Detail!, out Value? value) ? value : throw Unset(operation));
            else if (operation.Kind == OperationKind.Set)
                values[(Variable)operation.Detail!] = operation.Stored;
        }

        atEnd.Add(block, values);
        block.Operations.RemoveAll(operation => operation.Kind is OperationKind.Get or OperationKind.Set);
    }

    private void FillPhis()
    {
        foreach (Block block in procedure.Blocks)
        {
            foreach (KeyValuePair<Variable, Phi> pair in phis.TryGetValue(block, out var own) ? own : [])
                pair.Value.Incoming.AddRange(block.Predecessors.Select(previous => AtEnd(previous, pair.Key)));
        }
    }

    private Value AtEnd(Block block, Variable variable) => atEnd[block].TryGetValue(variable, out Value? value)
        ? value
        : throw new InvalidOperationException($"{procedure.Name}: {variable} is not set on a way to where it is read");

    private InvalidOperationException Unset(Operation get) => new($"{procedure.Name}: {get.Detail} is not set where it is read");

    private Value Final(Value value)
    {
        while (read.TryGetValue(value, out Value? next))
            value = next;
        return value;
    }
}
