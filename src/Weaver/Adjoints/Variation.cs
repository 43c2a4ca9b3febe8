using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Which doubles of a tree of procedures depend on independent variables, and which arrays have such doubles in them: those have
/// tangents. Also of procedures with variables and frames, as reversed ones are. The same whoever calls a procedure.
/// </summary>
internal sealed class Variation
{
    private readonly IReadOnlyList<Procedure> procedures;
    private readonly MemoryClasses memory;
    private readonly HashSet<Value> varied = [];
    private readonly HashSet<Variable> variables = [];
    private readonly HashSet<(Procedure, int)> results = [];
    private bool changed;

    /// <param name="procedures">The tree, root first.</param>
    /// <param name="independent">The parameters of the root that are independent variables, or arrays of them.</param>
    internal Variation(IReadOnlyList<Procedure> procedures, IEnumerable<Parameter> independent)
    {
        this.procedures = procedures;
        memory = new MemoryClasses(procedures);
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
            foreach (Block block in procedures.SelectMany(procedure => procedure.Blocks))
                Visit(block);
            foreach (Procedure procedure in procedures)
                VisitReturns(procedure);
        }
        while (changed);
    }

    /// <summary>Whether a double has a tangent, or an array a shadow.</summary>
    internal bool IsVaried(Value value) => value.IsDouble ? varied.Contains(value) : memory.Of(value) is { HasShadow: true };

    /// <summary>The same of a variable.</summary>
    internal bool IsVaried(Variable variable) => IsDouble(variable) ? variables.Contains(variable) : memory.Of(variable) is { HasShadow: true };

    /// <summary>The same of what is in frames: every double, since nobody knows which frame comes back where.</summary>
    internal bool IsVariedInFrames(TypeReference type) =>
        type.MetadataType == MetadataType.Double || memory.InFrames(type) is { HasShadow: true };

    /// <summary>The same of a result of a procedure.</summary>
    internal bool IsVariedResult(Procedure procedure, int number) =>
        results.Contains((procedure, number)) || memory.Result(procedure, number) is { HasShadow: true };

    /// <summary>Whether a store puts doubles with tangents, or arrays with shadows, into an array.</summary>
    internal bool IsVariedStore(Operation store) => store.Stored.IsDouble
        ? memory.Of(store.Operands[0]) is { IsVaried: true }
        : IsVaried(store.Operands[0]) && store.Stored.IsReference;

    /// <summary>The first thing that stands in the way of tangents; null if nothing does.</summary>
    internal Obstacle? FindObstacle() => procedures.SelectMany(procedure => procedure.Operations)
        .Select(ObstacleOf).FirstOrDefault(obstacle => obstacle != null);

    private Obstacle? ObstacleOf(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.StoreElement when memory.Of(operation.Operands[0]) is { IsOutside: true, HasShadow: true }:
                return new Obstacle(operation.Origin, "writes active values to an array that others can see");
            case OperationKind.LoadField or OperationKind.Call or OperationKind.Compute when !operation.IsDouble && IsVaried(operation):
                return new Obstacle(operation.Origin, "uses an array from outside as one that has active values");
            case OperationKind.Call or OperationKind.Compute when operation.Operands.Any(IsVaried):
                return ObstacleOfUnknown(operation);
            default:
                return null;
        }
    }

    private static Obstacle? ObstacleOfUnknown(Operation operation)
    {
        if (operation.Derivative != null || operation.Detail is Callee { MayTakeActive: true } || Activity.IsCut(operation))
            return null;
        string what = operation.Detail is Callee callee ? Emission.Names.Of(callee.Method) : ((OpCode)operation.Detail!).Name;
        return new Obstacle(operation.Origin, $"uses {what}, whose derivative is not known, with active values");
    }

    private static bool IsDouble(Variable variable) => variable.Type.MetadataType == MetadataType.Double;

    private void Visit(Block block)
    {
        foreach (Phi phi in block.Phis.Where(phi => phi.Incoming.Any(varied.Contains)))
            Mark(varied, phi);
        foreach (Operation operation in block.Operations)
            Visit(operation);
    }

    private void VisitReturns(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Return))
        {
            for (int i = 0; i < procedure.Results.Count; i++)
            {
                if (varied.Contains(block.Terminator.Operands[i]))
                    Mark(results, (procedure, i));
            }
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
            case OperationKind.Pop:
                foreach (Variable variable in ((Variable[])operation.Detail!).Where(IsDouble))
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
                if (results.Contains(((Procedure)((Operation)operation.Operands[0]).Detail!, (int)operation.Detail!)))
                    Mark(varied, operation);
                break;
        }
    }

    /// <summary>Whether an operation has a partial with respect to an operand that depends on independent variables.</summary>
    internal bool Depends(Operation operation, int operand) => varied.Contains(operation.Operands[operand]) &&
        operation.Derivative is { } derivative && operand < derivative.Partials.Count &&
        derivative.Partials[operand] is not (null or ConstantPartial { Value: 0 });

    private void Mark<T>(HashSet<T> marked, T item) => changed |= marked.Add(item);

    private void Mark(MemoryClass? array)
    {
        if (array == null || array.IsActive)
            return;
        array.IsVaried = array.IsUseful = changed = true;
    }
}
