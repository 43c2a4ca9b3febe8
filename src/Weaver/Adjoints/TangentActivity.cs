using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>What of a tree of procedures has tangents: doubles that depend on independent variables, and arrays with such doubles.</summary>
internal sealed class TangentActivity
{
    private readonly IReadOnlyList<Procedure> procedures;
    private readonly MemoryClasses memory;
    private readonly Variation variation;

    /// <param name="procedures">The tree, root first; also with variables and frames, as reversed ones are.</param>
    /// <param name="independent">The parameters of the root that are independent variables, or arrays of them.</param>
    internal TangentActivity(IReadOnlyList<Procedure> procedures, IEnumerable<Parameter> independent)
    {
        this.procedures = procedures;
        memory = new MemoryClasses(procedures);
        variation = new Variation(procedures, memory, independent);
    }

    /// <summary>Whether a double has a tangent, or an array a shadow.</summary>
    internal bool IsVaried(Value value) => value.IsDouble ? variation.Has(value) : memory.Of(value) is { VariesInside: true };

    /// <summary>The same of a variable.</summary>
    internal bool IsVaried(Variable variable) => variable.Type.MetadataType == MetadataType.Double ? variation.Has(variable) : memory.Of(variable) is { VariesInside: true };

    /// <summary>The same of what is in frames: every double, since nobody knows which frame comes back where.</summary>
    internal bool IsVariedInFrames(TypeReference type) =>
        type.MetadataType == MetadataType.Double || memory.InFrames(type) is { VariesInside: true };

    /// <summary>The same of a result of a procedure.</summary>
    internal bool IsVariedResult(Procedure procedure, int number) =>
        variation.HasResult(procedure, number) || memory.Result(procedure, number) is { VariesInside: true };

    /// <summary>Whether a store puts doubles with tangents, or arrays with shadows, into an array.</summary>
    internal bool IsVariedStore(Operation store) => store.Stored.IsDouble
        ? memory.Of(store.Operands[0]) is { IsVaried: true }
        : IsVaried(store.Operands[0]) && store.Stored.IsReference;

    /// <summary>Whether an operation has a partial with respect to an operand that has a tangent.</summary>
    internal bool Depends(Operation operation, int operand) => variation.Depends(operation, operand);

    /// <summary>The first thing that stands in the way of tangents; null if nothing does.</summary>
    internal Obstacle? FindObstacle() => procedures.SelectMany(procedure => procedure.Operations)
        .Select(ObstacleOf).FirstOrDefault(obstacle => obstacle != null);

    private Obstacle? ObstacleOf(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.StoreElement when memory.Of(operation.Operands[0]) is { IsOutside: true, VariesInside: true }:
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
}
