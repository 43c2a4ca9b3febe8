using Mono.Cecil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// Which doubles of a tree of procedures depend on independent variables, and which arrays have such doubles in them. Also of
/// procedures with variables and frames, as reversed ones are. The same whoever calls a procedure.
/// </summary>
internal sealed class Variation
{
    private readonly MemoryClasses memory;
    private readonly HashSet<Value> varied = [];
    private readonly HashSet<Variable> variables = [];
    private readonly HashSet<(Procedure, int)> results = [];
    private bool changed;

    /// <param name="procedures">The tree, root first.</param>
    /// <param name="memory">Its arrays, which are told.</param>
    /// <param name="independent">The parameters of the root that are independent variables, or arrays of them.</param>
    internal Variation(IReadOnlyList<Procedure> procedures, MemoryClasses memory, IEnumerable<Parameter> independent)
    {
        this.memory = memory;
        foreach (Parameter parameter in independent)
        {
            if (memory.Of(parameter) is { } array)
                Mark(array);
            else
                varied.Add(parameter);
        }

        do
        {
            changed = false;
            foreach (Procedure procedure in procedures)
                procedure.Blocks.ForEach(block => Visit(procedure, block));
        }
        while (changed);
    }

    /// <summary>Whether a double depends on independent variables.</summary>
    internal bool Has(Value value) => varied.Contains(value);

    /// <summary>The same of a variable.</summary>
    internal bool Has(Variable variable) => variables.Contains(variable);

    /// <summary>The same of a result of a procedure.</summary>
    internal bool HasResult(Procedure procedure, int number) => results.Contains((procedure, number));

    /// <summary>Whether an operation has a partial with respect to an operand that depends on independent variables.</summary>
    internal bool Depends(Operation operation, int operand) => operation.HasPartial(operand) && varied.Contains(operation.Operands[operand]);

    private void Visit(Procedure procedure, Block block)
    {
        foreach (Phi phi in block.Phis.Where(phi => phi.Incoming.Any(varied.Contains)))
            Mark(varied, phi);
        foreach (Operation operation in block.Operations)
            Visit(operation);
        if (block.Terminator.Kind != TerminatorKind.Return)
            return;
        for (int i = 0; i < procedure.Results.Count; i++)
        {
            if (varied.Contains(block.Terminator.Operands[i]))
                Mark(results, (procedure, i));
        }
    }

    private void Visit(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Compute or OperationKind.Call:
                if (Enumerable.Range(0, operation.Operands.Count).Any(i => Depends(operation, i)))
                    Mark(varied, operation);
                break;
            case OperationKind.LoadElement:
                if (operation.IsDouble && memory.Of(operation.Operands[0]) is { IsVaried: true })
                    Mark(varied, operation);
                break;
            case OperationKind.StoreElement:
                if (varied.Contains(operation.Stored))
                    Mark(memory.Of(operation.Operands[0]));
                break;
            case OperationKind.Get:
                if (variables.Contains((Variable)operation.Detail!))
                    Mark(varied, operation);
                break;
            case OperationKind.Set:
                if (varied.Contains(operation.Stored))
                    Mark(variables, (Variable)operation.Detail!);
                break;
            case OperationKind.Pop: // nobody knows which frame comes back where
                foreach (Variable variable in ((Variable[])operation.Detail!).Where(variable => variable.Type.MetadataType == MetadataType.Double))
                    Mark(variables, variable);
                break;
            case OperationKind.CallProcedure:
                var callee = (Procedure)operation.Detail!;
                for (int i = 0; i < operation.Operands.Count; i++)
                {
                    if (varied.Contains(operation.Operands[i]))
                        Mark(varied, callee.Parameters[i]);
                }

                break;
            case OperationKind.Result:
                if (results.Contains(operation.ResultOfCall))
                    Mark(varied, operation);
                break;
        }
    }

    private void Mark<T>(HashSet<T> marked, T item) => changed |= marked.Add(item);

    private void Mark(MemoryClass? array)
    {
        if (array is { IsVaried: false })
            array.IsVaried = changed = true;
    }
}
