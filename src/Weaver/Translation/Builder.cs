using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Writes the operations of a procedure, and knows what places hold at this point.</summary>
internal sealed class Builder(ModuleDefinition module)
{
    private const int MostOperations = 40_000;

    /// <summary>The block that is written; null where control does not come.</summary>
    internal Block? Current { get; private set; } = new();

    internal State State { get; private set; } = new();

    /// <summary>The instruction that is read.</summary>
    internal Origin Origin { get; set; } = null!;

    /// <summary>How many operations there are, those that only move values not counted.</summary>
    internal int Count { get; private set; }

    internal TypeReference Int32 => module.TypeSystem.Int32;

    internal TypeReference Double => module.TypeSystem.Double;

    internal TypeReference Void => module.TypeSystem.Void;

    internal TypeReference Object => module.TypeSystem.Object;

    internal ModuleDefinition Module => module;

    internal Operation Emit(OperationKind kind, TypeReference type, object? detail, params IEnumerable<Value> operands)
    {
        var operation = new Operation(kind, type, detail, operands) { Origin = Origin };
        if (kind is not (OperationKind.Get or OperationKind.Set) && ++Count > MostOperations)
            throw Refuse("makes more operations than one method can hold");
        Current!.Operations.Add(operation);
        return operation;
    }

    internal Operation Compute(OpCode opcode, TypeReference type, params IEnumerable<Value> operands) =>
        Emit(OperationKind.Compute, type, opcode, operands);

    internal Value Add(Value x, Value y) => x is Constant { Literal: 0 } ? y : y is Constant { Literal: 0 } ? x : Compute(OpCodes.Add, Int32, x, y);

    internal Value Subtract(Value x, Value y) => y is Constant { Literal: 0 } ? x : Compute(OpCodes.Sub, Int32, x, y);

    internal Value Length(Value array) => Emit(OperationKind.Length, Int32, null, array);

    internal Constant Int(int number) => new(Int32, number);

    internal Constant Null(TypeReference type) => new(type, null);

    internal Value Get(Variable variable) => Emit(OperationKind.Get, variable.Type, variable);

    internal void Set(Variable variable, Value value) => Emit(OperationKind.Set, Void, variable, value);

    internal void Call(MethodReference method, bool isPure, params IEnumerable<Value> arguments) => Emit(
        OperationKind.Call, method.ReturnType, new Callee(method, IsVirtual: false, isPure, MayTakeActive: true, Reason: null), arguments);

    /// <summary>Ends the block; control does not come to what follows, until a block is begun.</summary>
    internal void End(Terminator terminator)
    {
        terminator.Origin = Origin;
        Current!.Terminator = terminator;
        Current = null;
    }

    internal void Begin(Block block) => Current = block;

    internal void Begin(Block block, State state)
    {
        Current = block;
        State = state.Copy();
    }

    /// <summary>Something done for each number from 0 to a count, upwards or downwards.</summary>
    internal void Repeat(Value count, Action<Value> body, bool isDownward = false)
    {
        var counter = new Variable(Int32, "i");
        Block head = new(), inside = new(), after = new();
        Set(counter, isDownward ? Compute(OpCodes.Sub, Int32, count, Int(1)) : Int(0));
        End(Terminator.Jump(head));
        Begin(head);
        Value number = Get(counter);
        End(isDownward
            ? Terminator.Branch(OpCodes.Bge, [number, Int(0)], inside, after)
            : Terminator.Branch(OpCodes.Blt, [number, count], inside, after));
        Begin(inside);
        body(number);
        Set(counter, Compute(isDownward ? OpCodes.Sub : OpCodes.Add, Int32, number, Int(1)));
        End(Terminator.Jump(head));
        Begin(after);
    }

    /// <summary>One thing or another.</summary>
    internal void Choose(OpCode branch, IEnumerable<Value> operands, Action ifSo, Action ifNot)
    {
        Block so = new(), not = new(), after = new();
        End(Terminator.Branch(branch, operands, so, not));
        foreach ((Block block, Action action) in new[] { (so, ifSo), (not, ifNot) })
        {
            Begin(block);
            action();
            End(Terminator.Jump(after));
        }

        Begin(after);
    }

    internal (Block? Block, int Operations, int Count, State State, Origin Origin) Snapshot() =>
        (Current, Current!.Operations.Count, Count, State.Copy(), Origin);

    internal void Restore((Block? Block, int Operations, int Count, State State, Origin Origin) snapshot)
    {
        Current = snapshot.Block;
        Current!.Operations.RemoveRange(snapshot.Operations, Current.Operations.Count - snapshot.Operations);
        Count = snapshot.Count;
        State = snapshot.State.Copy();
        Origin = snapshot.Origin;
    }

    internal ObstacleException Refuse(string why) => new(new Obstacle(Origin, why));

    /// <summary>The type that a value of a declared type has on the evaluation stack.</summary>
    internal TypeReference StackTypeOf(TypeReference type)
    {
        StackType stack = StackType.Of(type);
        return stack.Kind switch
        {
            StackKind.Int32 => module.TypeSystem.Int32,
            StackKind.Int64 => module.TypeSystem.Int64,
            StackKind.NativeInt => module.TypeSystem.IntPtr,
            _ => Types.StripModifiers(type),
        };
    }

    /// <summary>What a place of a type holds before it is written.</summary>
    internal Constant Zero(TypeReference type) => StackType.Of(type).Kind switch
    {
        StackKind.Int32 => Int(0),
        StackKind.Int64 => new(module.TypeSystem.Int64, 0L),
        StackKind.NativeInt => new(module.TypeSystem.IntPtr, 0),
        StackKind.Float32 => new(module.TypeSystem.Single, 0f),
        StackKind.Float64 => new(Double, 0.0),
        _ => Null(type),
    };
}
