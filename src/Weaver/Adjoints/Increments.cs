using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Finds a[i] += e and a[i] -= e: what is stored is the element and something. The adjoint of the element stays what it is, and is
/// that of e.
/// </summary>
internal sealed class Increments
{
    private readonly Dictionary<Operation, Operation> sums = [];
    private readonly HashSet<Operation> parts = [];

    internal Increments(ProcedureFacts facts, Activity activity)
    {
        foreach (Block block in facts.Procedure.Blocks)
        {
            foreach (Operation store in block.Operations.Where(operation => operation.Kind == OperationKind.StoreElement))
            {
                if (store.Stored is Operation sum && facts.Uses(sum) == 1 && activity.IsActiveOperation(sum) &&
                    LoadOf(sum, store) is { } load && facts.Uses(load) == 1 && IsStraight(block, load, store, activity.Memory))
                {
                    sums.Add(store, sum);
                    parts.Add(sum);
                    parts.Add(load);
                }
            }
        }
    }

    /// <summary>The sum that a store stores, if it is an increment.</summary>
    internal Operation? SumOf(Operation store) => sums.TryGetValue(store, out Operation? sum) ? sum : null;

    /// <summary>Whether an operation is the load or the sum of an increment: its store does what there is to do.</summary>
    internal bool IsPart(Operation operation) => parts.Contains(operation);

    /// <summary>The operand of the sum that is not the element.</summary>
    internal static int AddedOperand(Operation sum, Operation store) => LoadOf(sum, store) == sum.Operands[0] ? 1 : 0;

    private static Operation? LoadOf(Operation sum, Operation store)
    {
        for (int i = 0; i < sum.Operands.Count && sum.Operands.Count == 2; i++)
        {
            if (sum.Operands[i] is Operation { Kind: OperationKind.LoadElement } load && sum.Operands[1 - i] != load &&
                sum.Derivative!.Partials[i] is ConstantPartial { Value: 1 } && sum.Derivative.Partials[1 - i] is ConstantPartial &&
                load.Place.SequenceEqual(store.Place) && IsSamePath((ElementAccess)load.Detail!, (ElementAccess)store.Detail!))
            {
                return load;
            }
        }

        return null;
    }

    private static bool IsSamePath(ElementAccess one, ElementAccess other) =>
        one.Path.Select(field => field.FullName).SequenceEqual(other.Path.Select(field => field.FullName));

    /// <summary>Whether nothing between the load and the store changes the element.</summary>
    private static bool IsStraight(Block block, Operation load, Operation store, MemoryClasses memory)
    {
        int first = block.Operations.IndexOf(load), last = block.Operations.IndexOf(store);
        return first >= 0 && block.Operations.Skip(first).Take(last - first).All(operation =>
            operation.Kind != OperationKind.CallProcedure &&
            (operation.Kind != OperationKind.StoreElement || memory.Of(operation.Operands[0]) != memory.Of(store.Operands[0])));
    }
}
