using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>Writes how the reverse comes by values of the procedure.</summary>
internal sealed class Recovering(ProcedureFacts facts, Recoveries recoveries, Demands demands, Disciplines disciplines, Formulas formulas)
{
    private readonly Dictionary<Value, Variable> saved = [];
    private readonly Dictionary<Loop, Variable> counters = [];
    private readonly Dictionary<(Value, Loop), Variable> ready = [];
    private readonly Dictionary<Block, ReversedBlock> blocks = [];
    private readonly Dictionary<Loop, LoopCopy> copies = [];

    /// <summary>The loops whose last frame, of the time round that was not finished, is read in the header.</summary>
    internal HashSet<Loop> ReadInHeader { get; } = [];

    internal void Add(ReversedBlock block) => blocks.Add(block.Source, block);

    /// <summary>Has the values of a loop, and those that are read in it, from a copy.</summary>
    internal void Add(Loop loop, LoopCopy copy) => copies.Add(loop, copy);

    /// <summary>The variable that a saved value comes back into.</summary>
    internal Variable SavedIn(Value value)
    {
        if (!saved.TryGetValue(value, out Variable? variable))
            saved.Add(value, variable = new Variable(value.Type, $"saved{saved.Count}"));
        return variable;
    }

    /// <summary>The variable of the counter of a loop that is run backwards.</summary>
    internal Variable CounterOf(Loop loop)
    {
        if (!counters.TryGetValue(loop, out Variable? variable))
            counters.Add(loop, variable = new Variable(loop.Counter!.Phi.Type, $"counter{counters.Count}"));
        return variable;
    }

    /// <summary>A value, as a block of the reverse has it.</summary>
    internal Value Recover(Value value, ReversedBlock block) => facts.Loops.Of(block.Source) is { } loop && copies.TryGetValue(loop, out LoopCopy? copy)
        ? copy.Of(value)
        : Recover(value, block, block.Block.Operations, block.Recovered);

    /// <summary>The same, after the block's operations and before what is made ready.</summary>
    internal Value RecoverLate(Value value, ReversedBlock block) => Recover(value, block, block.Ready, block.RecoveredLate);

    private Value Recover(Value value, ReversedBlock block, List<Operation> operations, Dictionary<Value, Value> known)
    {
        if (recoveries.Of(value) == Recovery.AtHand)
        {
            return facts.LoopOf(value) is not { } loop || !copies.ContainsKey(loop) ? value
                : throw new InvalidOperationException($"the reverse of {facts.Procedure.Name} reads {value} where it is not computed again");
        }

        if (!known.TryGetValue(value, out Value? recovered))
            known.Add(value, recovered = Write(value, block, operations, known));
        return recovered;
    }

    private Value Write(Value value, ReversedBlock block, List<Operation> operations, Dictionary<Value, Value> known)
    {
        Loop? loop = facts.LoopOf(value);
        switch (recoveries.Of(value))
        {
            case Recovery.Saved:
                if (loop != null && block.Source == loop.Header)
                    ReadInHeader.Add(loop);
                return Appended(operations, formulas.Get(SavedIn(value)));
            case Recovery.Counted:
                return Appended(operations, formulas.Get(CounterOf(loop!)));
            case Recovery.InStep:
                return WriteInStep(demands.CounterOf(value)!, loop!, each => Recover(each, block, operations, known), operations);
            case Recovery.Bounded:
                return WriteBounded(demands.ExitOf(value)!.Value, each => Recover(each, block, operations, known), operations);
            case Recovery.Again:
                if (OuterLoop(value, block.Source) is { } inner && MayBeReady((Operation)value, inner))
                    return Appended(operations, formulas.Get(Ready((Operation)value, inner)));
                return Appended(operations, Again((Operation)value, each => Recover(each, block, operations, known)));
            default:
                throw new InvalidOperationException($"the reverse of {facts.Procedure.Name} reads {value}, which it has no way to come by");
        }
    }

    private static Operation Appended(List<Operation> operations, Operation operation)
    {
        operations.Add(operation);
        return operation;
    }

    private Value WriteInStep(Counter counter, Loop loop, Func<Value, Value> recover, List<Operation> operations)
    {
        Counter main = loop.Counter!;
        Value passed = recover(main.Phi);
        if (main.Start is not Constant { Literal: 0 })
            passed = Appended(operations, formulas.Whole(OpCodes.Sub, passed, recover(main.Start)));
        int ratio = counter.Step / main.Step;
        if (ratio != 1)
            passed = Appended(operations, formulas.Whole(OpCodes.Mul, passed, new Constant(formulas.Int, ratio)));
        return counter.Start is Constant { Literal: 0 } ? passed
            : Appended(operations, formulas.Whole(OpCodes.Add, recover(counter.Start), passed));
    }

    private Value WriteBounded((Loop Loop, Value Bound) exit, Func<Value, Value> recover, List<Operation> operations)
    {
        Counter counter = exit.Loop.Counter!;
        Value start = recover(counter.Start), bound = recover(exit.Bound);
        bool isUp = counter.Step > 0;
        if (!isUp)
            bound = Appended(operations, formulas.Whole(OpCodes.Sub, bound, new Constant(formulas.Int, 1)));
        return Appended(operations, isUp ? formulas.Greater(start, bound) : formulas.Lesser(start, bound));
    }

    private static Operation Again(Operation operation, Func<Value, Value> recover) =>
        new(operation.Kind, operation.Type, operation.Detail, operation.Operands.Select(recover).ToList())
        {
            Derivative = operation.Derivative,
            IsUnchecked = operation.Kind == OperationKind.LoadElement && operation.Operands[0].Type is Mono.Cecil.ArrayType { IsVector: true },
        };

    /// <summary>The outermost loop that a block is in and a value is not computed in; null if there is none.</summary>
    private Loop? OuterLoop(Value value, Block block)
    {
        Loop? own = facts.LoopOf(value), found = null;
        for (Loop? loop = facts.Loops.Of(block); loop != null && loop != own; loop = loop.Parent)
            found = loop;
        return found;
    }

    /// <summary>Whether a value can be computed again before a loop is run backwards: nothing in the loop changes what it is loaded from.</summary>
    private bool MayBeReady(Operation operation, Loop loop)
    {
        if (operation.Kind is OperationKind.LoadElement or OperationKind.LoadField &&
            disciplines.ChangesOf(facts.Procedure, operation).Any(change => loop.Blocks.Contains(facts.Paths.BlockOf(change))))
        {
            return false;
        }

        return operation.Operands.All(operand => recoveries.Of(operand) != Recovery.Again || loop.Contains(facts.LoopOf(operand)) ||
            MayBeReady((Operation)operand, loop));
    }

    /// <summary>The variable that has a value while a loop is run backwards: set on every way into the reversed loop.</summary>
    private Variable Ready(Operation operation, Loop loop)
    {
        if (ready.TryGetValue((operation, loop), out Variable? variable))
            return variable;
        ready.Add((operation, loop), variable = new Variable(operation.Type, $"ready{ready.Count}"));
        foreach (Block exit in loop.Exits.Select(exit => exit.To).Where(blocks.ContainsKey))
        {
            ReversedBlock reversed = blocks[exit];
            Value value = RecoverLate(operation, reversed);
            reversed.Ready.Add(formulas.Set(variable, value));
        }

        return variable;
    }
}
