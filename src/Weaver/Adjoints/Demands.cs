using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>What the reverse of a procedure reads, and where: the places of the operations whose adjoints read it.</summary>
internal sealed class Demands
{
    private static readonly HashSet<string> CheapCalls = ["Sqrt", "Abs", "Max", "Min", "Floor", "Ceiling", "Sign", "CopySign"];

    private readonly ProcedureFacts facts;
    private readonly Activity activity;
    private readonly Shadows shadows;
    private readonly Increments increments;
    private readonly Dictionary<Value, HashSet<object>> places = [];
    private readonly HashSet<Value> read = [];

    internal Demands(ProcedureFacts facts, Activity activity, Shadows shadows, Increments increments)
    {
        this.facts = facts;
        this.activity = activity;
        this.shadows = shadows;
        this.increments = increments;
        foreach (Operation operation in facts.Procedure.Operations)
        {
            foreach (Value value in Of(operation))
                Read(value, operation);
        }
    }

    /// <summary>Whether the reverse reads a value itself, and not only computes others from it.</summary>
    internal bool IsRead(Value value) => read.Contains(value);

    /// <summary>The values that are read, or may be computed again for what is.</summary>
    internal IEnumerable<Value> All => places.Keys;

    /// <summary>Where a value is read; null if nowhere.</summary>
    internal IReadOnlyCollection<object>? Of(Value value) => places.TryGetValue(value, out HashSet<object>? found) ? found : null;

    /// <summary>Says that the reverse reads a value at a place.</summary>
    internal void Read(Value value, object place)
    {
        read.Add(value);
        Add(value, place);
    }

    private void Add(Value value, object place)
    {
        if (value is Constant)
            return;
        if (!places.TryGetValue(value, out HashSet<object>? found))
            places.Add(value, found = []);
        found.Add(place);
    }

    /// <summary>Hands demands on to the operands of what could be computed again, last to first.</summary>
    internal void Propagate()
    {
        foreach (Value value in facts.Values.Reverse().ToList())
        {
            if (!places.TryGetValue(value, out HashSet<object>? found))
                continue;
            List<Value> counted = [.. CountedFrom(value)];
            read.UnionWith(counted.Where(start => start is not (Constant or Parameter))); // rather than the value each time round
            foreach (Value operand in value is Operation operation && IsCheap(operation) ? operation.Operands : counted)
            {
                foreach (object place in found.ToList())
                    Add(operand, place);
            }
        }
    }

    /// <summary>Whether an operation is computed again rather than kept, if its operands are at hand.</summary>
    internal static bool IsCheap(Operation operation) => operation.Kind switch
    {
        OperationKind.Compute or OperationKind.Length or OperationKind.LengthOf or OperationKind.LoadElement or OperationKind.LoadField => true,
        OperationKind.Call => operation.IsPure && CheapCalls.Contains(((Callee)operation.Detail!).Method.Name),
        _ => false,
    };

    /// <summary>The counter that a phi of a header is, if it goes in step with the loop's.</summary>
    internal Counter? CounterOf(Value value) => value is Phi phi && facts.Loops.Of(phi.Block) is { } loop && loop.Header == phi.Block
        ? Counters.Of(loop).FirstOrDefault(counter => counter.Phi == phi && counter.Step % loop.Counter!.Step == 0)
        : null;

    /// <summary>The loop whose counter's last value a phi is, if it can be told from where the loop began and its bound.</summary>
    internal (Loop Loop, Value Bound)? ExitOf(Value value)
    {
        if (value is not Phi { Incoming.Count: 1 } phi || facts.Loops.Of(phi.Block.Predecessors[0]) is not { } loop ||
            loop.Counter!.Phi != phi.Incoming[0])
        {
            return null;
        }

        return ExitCounts.BoundOf(loop, phi.Block) is { } bound && !loop.Contains(facts.LoopOf(bound)) ? (loop, bound) : null;
    }

    private IEnumerable<Value> CountedFrom(Value value) =>
        CounterOf(value) is { } counter ? [counter.Start, facts.Loops.Of(counter.Phi.Block)!.Counter!.Start]
        : ExitOf(value) is { } exit ? [exit.Loop.Counter!.Start, exit.Bound]
        : [];

    private IEnumerable<Value> Of(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.StoreElement when activity.Memory.Of(shadows.PrimalOf(operation.Operands[0])) is { IsActive: true } && !shadows.IsOfShadow(operation) && operation.Stored.IsDouble:
                return increments.SumOf(operation) is { } sum && !activity.IsActiveOperand(sum, Increments.AddedOperand(sum, operation))
                    ? []
                    : ShadowPlace(operation);
            case OperationKind.LoadElement when activity.IsActive(operation) && !increments.IsPart(operation):
                return ShadowPlace(operation);
            case OperationKind.CallProcedure:
                return operation.Operands;
            case OperationKind.Compute or OperationKind.Call when activity.IsActiveOperation(operation):
                return Enumerable.Range(0, operation.Operands.Count).Where(i => activity.IsActiveOperand(operation, i))
                    .SelectMany(i => ReadBy(operation.Derivative!.Partials[i]!, operation));
            default:
                return [];
        }
    }

    private IEnumerable<Value> ShadowPlace(Operation operation) => [shadows.Of(operation.Operands[0]), .. operation.Place.Skip(1)];

    /// <summary>What a partial is computed from.</summary>
    private static IEnumerable<Value> ReadBy(Partial partial, Operation operation) => partial switch
    {
        OperandPartial own => [operation.Operands[own.Operand]],
        MethodPartial method => method.Arguments
            .Where(argument => argument.Kind is PartialArgumentKind.Operand or PartialArgumentKind.Result)
            .Select(argument => argument.Kind == PartialArgumentKind.Result ? operation : operation.Operands[argument.Number]),
        _ => [],
    };
}
