using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Generation;

/// <summary>Which operations and phis of a procedure are needed, and how often the needed ones use each value.</summary>
internal sealed class Uses
{
    private readonly Dictionary<Value, int> counts = [];
    private readonly HashSet<Value> needed = [];
    private readonly Stack<Value> pending = new();

    private Uses(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks)
        {
            foreach (Operation operation in block.Operations.Where(HasToHappen))
                Need(operation);
            Use(block.Terminator.Operands);
        }

        while (pending.Count > 0)
            Use(pending.Pop() switch { Phi phi => phi.Incoming, var value => ((Operation)value).Operands });
    }

    internal static Uses Of(Procedure procedure) => new(procedure);

    /// <summary>Whether a phi or an operation has to be there: it has effects, may throw, or is used by one that has to be.</summary>
    internal bool IsNeeded(Value value) => needed.Contains(value);

    /// <summary>How often needed ones use a value.</summary>
    internal int Count(Value value) => counts.TryGetValue(value, out int count) ? count : 0;

    private static bool HasToHappen(Operation operation) => Effects.Of(operation).Any || operation.Kind is
        OperationKind.Set or OperationKind.Push or OperationKind.Pop;

    private void Use(IEnumerable<Value> values)
    {
        foreach (Value value in values)
        {
            counts[value] = Count(value) + 1;
            if (value is Phi or Operation)
                Need(value);
        }
    }

    private void Need(Value value)
    {
        if (needed.Add(value))
            pending.Push(value);
    }
}
