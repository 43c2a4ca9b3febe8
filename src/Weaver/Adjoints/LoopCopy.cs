using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>A copy of a loop that runs in the reverse, with what is needed there of what the loop computes.</summary>
internal sealed class LoopCopy
{
    private readonly ImmediateLoop original;
    private readonly ProcedureFacts facts;
    private readonly Func<Value, Value> outside;
    private readonly Dictionary<Block, Block> blocks;
    private readonly Dictionary<Value, Value> values = [];

    /// <param name="original">The loop.</param>
    /// <param name="facts">Of the procedure.</param>
    /// <param name="outside">How the copy comes by what is computed outside of the loop.</param>
    internal LoopCopy(ImmediateLoop original, ProcedureFacts facts, Func<Value, Value> outside)
    {
        this.original = original;
        this.facts = facts;
        this.outside = outside;
        blocks = original.Loop.Blocks.ToDictionary(block => block, _ => new Block());
    }

    /// <summary>Where it begins.</summary>
    internal Block Header => blocks[original.Loop.Header];

    /// <summary>A value as the copy has it; from now on it computes it.</summary>
    internal Value Of(Value value)
    {
        if (value is not (Phi or Operation) || !blocks.TryGetValue(facts.Paths.BlockOf(value), out Block? block))
            return outside(value);
        if (values.TryGetValue(value, out Value? known))
            return known;
        if (value is Operation operation)
            return values[value] = Copy(operation);
        var phi = new Phi(value.Type, block);
        values.Add(value, phi); // first: it may be computed from itself
        block.Phis.Add(phi);
        foreach (Value incoming in ((Phi)value).Incoming)
            phi.Incoming.Add(Of(incoming));
        return phi;
    }

    /// <summary>Puts it in the reverse.</summary>
    /// <param name="before">The block from which it is entered.</param>
    /// <param name="reversed">The block with which the reverse of a time round begins.</param>
    /// <param name="after">The block to which it is left.</param>
    internal void Write(Block before, Block reversed, Block after)
    {
        foreach (KeyValuePair<Block, Block> pair in blocks)
        {
            Terminator end = pair.Key.Terminator;
            IEnumerable<Block> targets = end.Targets.Select(to => blocks.TryGetValue(to, out Block? inside) ? inside : after);
            pair.Value.Terminator = pair.Key == original.Latch
                ? Terminator.Jump(reversed)
                : new Terminator(end.Kind, end.Operands.Select(Of).ToList(), targets.ToList()) { OpCode = end.OpCode };
            pair.Value.Predecessors.AddRange(pair.Key.Predecessors.Select(from =>
                from == original.Latch ? original.Next : blocks.TryGetValue(from, out Block? inside) ? inside : before));
        }

        original.Next.Terminator = Terminator.Jump(Header);
        foreach (KeyValuePair<Block, Block> pair in blocks)
            pair.Value.Operations.AddRange(pair.Key.Operations.Where(values.ContainsKey).Select(operation => (Operation)values[operation]));
    }

    private Operation Copy(Operation operation) => new(operation.Kind, operation.Type, operation.Detail, operation.Operands.Select(Of).ToList())
    {
        Derivative = operation.Derivative,
        IsUnchecked = operation.Kind == OperationKind.LoadElement && operation.Operands[0].Type is ArrayType { IsVector: true },
    };
}
