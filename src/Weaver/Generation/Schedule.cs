using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>
/// In which order the operations of a block are written, and which of them leave their value on the evaluation stack because what
/// comes next takes it from there. Effects and exceptions keep their order.
/// </summary>
internal sealed class Schedule
{
    // What is deeper than this costs the writer, and the JIT compiler after it, their own stack.
    private const int MaximumDepth = 60;

    // How far a value is looked for: blocks can have thousands of operations.
    private const int MaximumDistance = 200;

    private readonly Uses uses;
    private readonly List<Operation> order;
    private readonly HashSet<Operation> stacked = [];

    private Schedule(Block block, Uses uses)
    {
        this.uses = uses;
        List<Operation> operations = [.. block.Operations.Where(uses.IsNeeded)];
        List<Operation> steps = [.. operations.Where(operation => IsStep(operation, operations))];
        order = [.. operations.Except(steps), .. steps];
        int first = order.Count;
        Stack(block.Terminator.Operands, ref first, 0);
        while (first > 0)
        {
            Operation root = order[--first];
            Stack(root, ref first, 0, default);
        }
    }

    internal static Schedule Of(Block block, Uses uses) => new(block, uses);

    /// <summary>The operations in order.</summary>
    internal IReadOnlyList<Operation> Order => order;

    /// <summary>Those whose value stays on the evaluation stack.</summary>
    internal IReadOnlyCollection<Operation> Stacked => stacked;

    /// <summary>
    /// Whether it counts a loop on, and nothing in its block looks at the result: it may wait until the block's end, so that nobody
    /// needs the former count any more and both are one variable.
    /// </summary>
    private static bool IsStep(Operation operation, List<Operation> operations) =>
        operation.Kind == OperationKind.Compute && operation.Code is Code.Add or Code.Sub && operation.Type.MetadataType == MetadataType.Int32 &&
        operation.Operands[0] is Phi phi && operation.Operands[1] is Constant && phi.Incoming.Contains(operation) &&
        !operations.Any(other => other.Operands.Contains(operation));

    private void Stack(Operation consumer, ref int first, int depth, Effects forbidden)
    {
        if (consumer.Kind == OperationKind.StoreElement && ((ElementAccess)consumer.Detail!).Path.Count > 0)
        {
            // The address, which may throw, is there before the value.
            Stack([consumer.Stored], ref first, depth, new Effects(true, false, true));
            Stack([.. consumer.Place], ref first, depth, forbidden);
            return;
        }

        // While a frame is filled nobody else may touch the stack of frames.
        if (consumer.Kind == OperationKind.Push)
            forbidden = new Effects(false, false, true);
        Stack(consumer.Operands, ref first, depth, forbidden);
    }

    /// <summary>Moves what gives the operands to just before the operation at <paramref name="first"/>, as far as it may.</summary>
    private void Stack(List<Value> operands, ref int first, int depth, Effects forbidden = default)
    {
        for (int i = operands.Count - 1; i >= 0 && depth < MaximumDepth; i--)
        {
            if (operands[i] is not Operation operand || !MayBeStacked(operand, forbidden) || Find(operand, first) is not (>= 0 and int place))
                continue;
            order.RemoveAt(place);
            order.Insert(--first, operand);
            stacked.Add(operand);
            Stack(operand, ref first, depth + 1, forbidden);
        }
    }

    private bool MayBeStacked(Operation operand, Effects forbidden)
    {
        Effects effects = Effects.Of(operand);
        return uses.Count(operand) == 1 && operand.Kind is not (OperationKind.CallProcedure or OperationKind.Result) &&
            !(effects.Throws && forbidden.Throws) && !(effects.Writes && forbidden.Writes);
    }

    /// <summary>Its place before <paramref name="first"/>, if it may move there past everything between; otherwise -1.</summary>
    private int Find(Operation operand, int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - MaximumDistance); i--)
        {
            if (order[i] == operand)
                return i;
            if (!Effects.MayFollow(operand, order[i]))
                return -1;
        }

        return -1;
    }
}
