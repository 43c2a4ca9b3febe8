using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Finds what a loop adds up and uses for nothing else, and the adjoint of the sum, if that follows from what is known before the
/// loop.
/// </summary>
internal sealed class LinearSums
{
    private readonly Analysis analysis;
    private readonly ProcedureFacts facts;
    private readonly Formulas formulas;
    private readonly Dictionary<Value, List<object>> users = [];

    internal LinearSums(Analysis analysis, Procedure procedure, Formulas formulas)
    {
        this.analysis = analysis;
        this.formulas = formulas;
        facts = analysis.Facts(procedure);
        foreach (Block block in procedure.Blocks)
        {
            foreach (Phi phi in block.Phis)
                phi.Incoming.ForEach(value => Use(value, phi));
            foreach (Operation operation in block.Operations)
                operation.Operands.ForEach(value => Use(value, operation));
            block.Terminator.Operands.ForEach(value => Use(value, block.Terminator));
        }
    }

    /// <summary>The sums that a loop carries, each with what it is while it grows; null if the loop carries anything else that is active.</summary>
    internal Dictionary<Phi, HashSet<Value>>? Of(Loop loop)
    {
        var carried = new Dictionary<Phi, HashSet<Value>>();
        foreach (Phi phi in loop.Header.Phis)
        {
            if (analysis.Activity.HasShadow(phi))
                return null;
            if (!analysis.Activity.IsActive(phi))
                continue;
            if (Members(loop, phi) is not { } members)
                return null;
            carried.Add(phi, members);
        }

        return carried;
    }

    private void Use(Value value, object user)
    {
        if (!users.TryGetValue(value, out List<object>? list))
            users.Add(value, list = []);
        list.Add(user);
    }

    private List<object> UsersOf(Value value) => users.TryGetValue(value, out List<object>? list) ? list : [];

    /// <summary>The sum as it grows during a time round; null if anything but sums uses it.</summary>
    private HashSet<Value>? Members(Loop loop, Phi phi)
    {
        var members = new HashSet<Value> { phi };
        var pending = new Stack<Value>(members);
        while (pending.Count > 0)
        {
            Value value = pending.Pop();
            foreach (object user in UsersOf(value))
            {
                if (!loop.Blocks.Contains(facts.Paths.BlockOf(user)))
                    continue; // the phi by which it goes out
                if (user is Phi || (user is Operation sum && IsSum(sum, value)))
                {
                    if (members.Add((Value)user))
                        pending.Push((Value)user);
                }
                else
                {
                    return null;
                }
            }
        }

        bool isClosed = members.OfType<Phi>().All(member => member.Incoming.Where((_, i) => member != phi || i == loop.Counter!.Latch).All(members.Contains));
        return isClosed ? members : null;
    }

    private bool IsSum(Operation operation, Value value) => analysis.Activity.IsActiveOperation(operation) && operation.Operands.Count == 2 &&
        operation.Operands[0] != operation.Operands[1] &&
        operation.Derivative!.Partials[operation.Operands.IndexOf(value)] is ConstantPartial { Value: 1 } &&
        operation.Derivative.Partials.All(partial => partial is ConstantPartial);

    /// <summary>The adjoint of what comes out of the loop, the product of the partials on the way to the result; null if it is not known before.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="phi">The sum in its header.</param>
    /// <param name="before">To be added: what computes it, for the block before the loop.</param>
    internal Value? AdjointOf(Loop loop, Phi phi, List<Operation> before)
    {
        var way = new List<(Operation Operation, int Operand)>();
        List<object> outside = [.. UsersOf(phi).Where(user => !loop.Blocks.Contains(facts.Paths.BlockOf(user)))];
        Value at = phi;
        while (true)
        {
            if (outside.Count != 1)
                return null;
            if (outside[0] is Terminator { Kind: TerminatorKind.Return })
                return Product(loop, way, before);
            if (outside[0] is Operation operation && analysis.Activity.IsActiveOperation(operation) && facts.LoopOf(operation) == null)
                way.Add((operation, operation.Operands.IndexOf(at)));
            else if (outside[0] is not Phi { Incoming.Count: 1 })
                return null;
            at = (Value)outside[0];
            outside = UsersOf(at);
        }
    }

    private Value? Product(Loop loop, List<(Operation Operation, int Operand)> way, List<Operation> before)
    {
        Value product = formulas.Number(1);
        foreach (var (operation, operand) in Enumerable.Reverse(way))
        {
            switch (operation.Derivative!.Partials[operand])
            {
                case ConstantPartial { Value: 1 }:
                    break;
                case ConstantPartial constant:
                    before.Add(formulas.Multiply(product, formulas.Number(constant.Value)));
                    product = before[before.Count - 1];
                    break;
                case OperandPartial own when Early(loop, operation.Operands[own.Operand], before) is { } factor:
                    before.Add(formulas.Multiply(product, factor));
                    product = before[before.Count - 1];
                    break;
                case MethodPartial method when Early(loop, method, operation, before) is { } factor:
                    before.Add(formulas.Multiply(product, factor));
                    product = before[before.Count - 1];
                    break;
                default:
                    return null;
            }
        }

        return product;
    }

    private Value? Early(Loop loop, MethodPartial partial, Operation operation, List<Operation> before)
    {
        var arguments = new List<Value>();
        foreach (PartialArgument argument in partial.Arguments)
        {
            Value? value = argument.Kind switch
            {
                PartialArgumentKind.Operand => Early(loop, operation.Operands[argument.Number], before),
                PartialArgumentKind.Integer => new Constant(formulas.Int, argument.Number),
                PartialArgumentKind.Unread => formulas.Number(0),
                _ => null,
            };
            if (value == null)
                return null;
            arguments.Add(value);
        }

        before.Add(formulas.Call(partial, arguments));
        return before[before.Count - 1];
    }

    /// <summary>A value as it is before the loop; null if it is not known there.</summary>
    private Value? Early(Loop loop, Value value, List<Operation> before)
    {
        if (value is Constant or Parameter)
            return value;
        if (facts.Dominance.Dominates(facts.Paths.BlockOf(value), loop.Entries.Single()))
            return value;
        if (value is not Operation { Kind: OperationKind.Compute or OperationKind.Length } operation || (operation.Kind == OperationKind.Compute && !operation.IsDouble))
            return null;
        var operands = new List<Value>();
        foreach (Value operand in operation.Operands)
        {
            if (Early(loop, operand, before) is not { } early)
                return null;
            operands.Add(early);
        }

        before.Add(new Operation(operation.Kind, operation.Type, operation.Detail, operands) { Derivative = operation.Derivative });
        return before[before.Count - 1];
    }
}
