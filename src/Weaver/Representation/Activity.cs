using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>
/// Which values of a tree of procedures depend on independent variables and reach dependent ones: those have adjoints. The
/// same whoever calls a procedure.
/// </summary>
internal sealed class Activity
{
    private readonly IReadOnlyList<Procedure> procedures;
    private readonly Variation variation;
    private readonly HashSet<Value> useful = [];
    private readonly HashSet<(Procedure, int)> usefulResults = [];
    private bool changed;

    /// <param name="procedures">The tree, root first.</param>
    /// <param name="memory">Its arrays.</param>
    /// <param name="independent">The parameters of the root that are independent variables, or arrays of them.</param>
    internal Activity(IReadOnlyList<Procedure> procedures, MemoryClasses memory, IEnumerable<Parameter> independent)
    {
        this.procedures = procedures;
        Memory = memory;
        variation = new Variation(procedures, memory, independent);
        for (int i = 0; i < procedures[0].Results.Count; i++)
        {
            usefulResults.Add((procedures[0], i));
            if (memory.Result(procedures[0], i) is { } array)
                array.IsUseful = true;
        }

        do
        {
            changed = false;
            foreach (Procedure procedure in procedures)
            {
                foreach (Block block in Enumerable.Reverse(procedure.Blocks))
                    Visit(procedure, block);
            }
        }
        while (changed);
    }

    internal MemoryClasses Memory { get; }

    /// <summary>Whether a double has an adjoint.</summary>
    internal bool IsActive(Value value) => variation.Has(value) && useful.Contains(value);

    /// <summary>Whether a double depends on independent variables.</summary>
    internal bool IsVaried(Value value) => variation.Has(value);

    /// <summary>Whether an array has a shadow.</summary>
    internal bool HasShadow(Value value) => Memory.Of(value) is { } array && array.HasShadow;

    /// <summary>Whether a result of a procedure has an adjoint.</summary>
    internal bool IsActiveResult(Procedure procedure, int number) =>
        variation.HasResult(procedure, number) && usefulResults.Contains((procedure, number));

    /// <summary>Whether an operation on doubles passes adjoints on.</summary>
    internal bool IsActiveOperation(Operation operation) => operation.Derivative != null && IsActive(operation);

    /// <summary>Whether an operand of an operation gets a part of its adjoint.</summary>
    internal bool IsActiveOperand(Operation operation, int operand) =>
        operation.HasPartial(operand) && IsActive(operation.Operands[operand]);

    /// <summary>Whether an operation makes something else of doubles: a comparison, or a conversion, which cuts the derivative.</summary>
    internal static bool IsCut(Operation operation) => operation is { Kind: OperationKind.Compute, IsDouble: false } &&
        operation.Operands.Any(operand => operand.IsDouble);

    /// <summary>The first thing that stands in the way of derivatives; null if nothing does.</summary>
    internal Obstacle? FindObstacle() => procedures.SelectMany(procedure => procedure.Operations)
        .Select(ObstacleOf).FirstOrDefault(obstacle => obstacle != null);

    private Obstacle? ObstacleOf(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.StoreElement when Memory.Of(operation.Operands[0]) is { IsOutside: true }:
                return new Obstacle(operation.Origin, "writes to an array that others can see");
            case OperationKind.StoreElement when Memory.Of(operation.Operands[0]) == null:
                return new Obstacle(operation.Origin, "writes to an array that is null");
            case OperationKind.LoadField or OperationKind.Call or OperationKind.Compute when operation.IsReference && HasShadow(operation):
                return new Obstacle(operation.Origin, "uses an array from outside as one that may have active values");
            case OperationKind.Compute or OperationKind.Call when operation.Derivative == null && !IsCut(operation):
                return ObstacleOfUnknown(operation);
            default:
                return null;
        }
    }

    private Obstacle? ObstacleOfUnknown(Operation operation)
    {
        bool takesActive = operation.Operands.Any(operand => IsVaried(operand) || Memory.Of(operand) is { VariesInside: true });
        if (!takesActive || operation.Detail is Callee { MayTakeActive: true } || (operation.Kind == OperationKind.Compute && operation.Operands.Any(IsComparedArray)))
            return null;
        if (operation.Detail is not Callee callee)
            return new Obstacle(operation.Origin, $"computes {((OpCode)operation.Detail!).Name} with an active value, which has no derivative");
        string name = Emission.Names.Of(callee.Method);
        return new Obstacle(operation.Origin, $"calls {name} with active values{(callee.Reason == null ? "" : $": {callee.Reason}")}");
    }

    private bool IsComparedArray(Value operand) => Memory.Of(operand) != null;

    /// <summary>Backwards, as usefulness spreads.</summary>
    private void Visit(Procedure procedure, Block block)
    {
        if (block.Terminator.Kind == TerminatorKind.Return)
        {
            for (int i = 0; i < procedure.Results.Count; i++)
            {
                if (usefulResults.Contains((procedure, i)))
                    Mark(block.Terminator.Operands[i]);
            }
        }

        foreach (Operation operation in Enumerable.Reverse(block.Operations))
            Visit(operation);
        foreach (Phi phi in block.Phis.Where(useful.Contains))
            phi.Incoming.ForEach(Mark);
    }

    private void Visit(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Compute or OperationKind.Call:
                for (int i = 0; useful.Contains(operation) && i < operation.Operands.Count; i++)
                {
                    if (operation.HasPartial(i))
                        Mark(operation.Operands[i]);
                }

                break;
            case OperationKind.LoadElement:
                if (useful.Contains(operation) && Memory.Of(operation.Operands[0]) is { IsUseful: false } array)
                    changed = array.IsUseful = true;
                break;
            case OperationKind.StoreElement:
                if (operation.Stored.IsDouble && Memory.Of(operation.Operands[0]) is { IsUseful: true })
                    Mark(operation.Stored);
                break;
            case OperationKind.CallProcedure:
                var callee = (Procedure)operation.Detail!;
                for (int i = 0; i < operation.Operands.Count; i++)
                {
                    if (useful.Contains(callee.Parameters[i]))
                        Mark(operation.Operands[i]);
                }

                break;
            case OperationKind.Result:
                if (useful.Contains(operation))
                    changed |= usefulResults.Add(operation.ResultOfCall);
                break;
        }
    }

    private void Mark(Value value) => changed |= useful.Add(value);
}
