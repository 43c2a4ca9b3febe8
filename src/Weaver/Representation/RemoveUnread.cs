namespace ILDiff.Weaving.Representation;

/// <summary>
/// Removes what is saved and never read again, and what sets variables that nobody reads: in frames it takes memory for each time
/// round a loop, and keeps alive what computes it.
/// </summary>
internal sealed class RemoveUnread
{
    private readonly IReadOnlyList<Procedure> procedures;
    private readonly ILookup<Variable, Value> sources;
    private readonly HashSet<Value> used = [];
    private readonly HashSet<Variable> read = [];
    private readonly Stack<Value> pending = [];

    private RemoveUnread(IReadOnlyList<Procedure> procedures)
    {
        this.procedures = procedures;
        sources = All.SelectMany(SourcesIn).ToLookup(source => source.Variable, source => source.Value);
    }

    private IEnumerable<Operation> All => procedures.SelectMany(procedure => procedure.Operations);

    /// <summary>Removes it.</summary>
    /// <param name="procedures">All procedures of a tree: what one pushes another may pop.</param>
    internal static void Run(IReadOnlyList<Procedure> procedures)
    {
        var pass = new RemoveUnread(procedures);
        if (pass.All.Any(operation => operation is { Kind: OperationKind.Push, Detail: null }))
            return; // nobody knows where it is popped
        pass.Use();
        foreach (Block block in procedures.SelectMany(procedure => procedure.Blocks))
            pass.Remove(block);
    }

    private static IEnumerable<(Variable Variable, Value Value)> SourcesIn(Operation operation) => operation.Kind switch
    {
        OperationKind.Set => [((Variable)operation.Detail!, operation.Stored)],
        OperationKind.Push when operation.Detail is Variable[] places => places.Zip(operation.Operands, (place, value) => (place, value)),
        _ => [],
    };

    private static bool IsOfVariables(Operation operation) =>
        operation.Kind is OperationKind.Get or OperationKind.Set or OperationKind.Push or OperationKind.Pop;

    private void Use()
    {
        foreach (Value value in procedures.SelectMany(procedure => procedure.Blocks).SelectMany(block => block.Terminator.Operands)
            .Concat(All.Where(operation => !IsOfVariables(operation) && !RemoveUnused.IsRemovable(operation))))
        {
            pending.Push(value);
        }

        while (pending.Count > 0)
        {
            Value value = pending.Pop();
            if (!used.Add(value))
                continue;
            foreach (Value operand in OperandsOf(value))
                pending.Push(operand);
        }
    }

    private IEnumerable<Value> OperandsOf(Value value) => value switch
    {
        Operation { Kind: OperationKind.Get } get => read.Add((Variable)get.Detail!) ? sources[(Variable)get.Detail!] : [],
        Operation operation => operation.Operands,
        Phi phi => phi.Incoming,
        _ => [],
    };

    private void Remove(Block block)
    {
        foreach (Operation operation in block.Operations.Where(operation => operation.Kind is OperationKind.Push or OperationKind.Pop))
            Narrow(operation);
        block.Operations.RemoveAll(operation => operation.Kind switch
        {
            OperationKind.Get => !used.Contains(operation),
            OperationKind.Set => !read.Contains((Variable)operation.Detail!),
            OperationKind.Push or OperationKind.Pop => ((Variable[])operation.Detail!).Length == 0,
            OperationKind.Reserve => ((Variable[])((Operation)operation.Detail!).Detail!).All(place => !read.Contains(place)),
            _ => false,
        });
    }

    private void Narrow(Operation frame)
    {
        var places = (Variable[])frame.Detail!;
        for (int i = frame.Operands.Count - 1; i >= 0; i--)
        {
            if (!read.Contains(places[i]))
                frame.Operands.RemoveAt(i);
        }

        frame.Detail = (Variable[])[.. places.Where(read.Contains)];
    }
}
