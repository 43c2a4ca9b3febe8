using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>Operations that run one after the other, and where control goes from there.</summary>
internal sealed class Block
{
    /// <summary>Its place in <see cref="Procedure.Blocks"/> when they were last put in order.</summary>
    internal int Number { get; set; }

    /// <summary>What it has from its predecessors; none in the first block.</summary>
    internal List<Phi> Phis { get; } = [];

    internal List<Operation> Operations { get; } = [];

    /// <summary>How it ends.</summary>
    internal Terminator Terminator { get; set; } = null!;

    /// <summary>Where control comes from; a block that comes twice (both ways of a branch) is there twice. Kept by
    /// <see cref="Procedure.Order"/>, phis in step.</summary>
    internal List<Block> Predecessors { get; } = [];

    internal IReadOnlyList<Block> Successors => Terminator.Targets;

    public override string ToString() => $"b{Number}";
}

/// <summary>How a block ends.</summary>
internal enum TerminatorKind
{
    /// <summary>Goes to a block. [] (target)</summary>
    Jump,

    /// <summary>A conditional branch of IL. Opcode: brtrue, beq, bge, bgt, ble, blt, bne.un, bge.un, bgt.un, ble.un, blt.un.
    /// [x] or [x, y] (where it goes if so, where if not)</summary>
    Branch,

    /// <summary>Goes to one of several blocks by number. [number] (the targets, then where every other number leads)</summary>
    Switch,

    /// <summary>Gives the results of the procedure. [results]</summary>
    Return,

    /// <summary>Throws. [exception]</summary>
    Throw,
}

/// <summary>How a block ends.</summary>
internal sealed class Terminator(TerminatorKind kind, IEnumerable<Value> operands, params IEnumerable<Block> targets)
{
    internal TerminatorKind Kind { get; } = kind;

    /// <summary>Of <see cref="TerminatorKind.Branch"/>, in its long form.</summary>
    internal OpCode OpCode { get; set; } = OpCodes.Nop;

    internal List<Value> Operands { get; } = [.. operands];

    internal List<Block> Targets { get; } = [.. targets];

    internal Origin? Origin { get; set; }

    internal static Terminator Jump(Block target) => new(TerminatorKind.Jump, [], target);

    internal static Terminator Branch(OpCode opcode, IEnumerable<Value> operands, Block ifSo, Block ifNot) =>
        new(TerminatorKind.Branch, operands, ifSo, ifNot) { OpCode = opcode };

    internal static Terminator Return(params IEnumerable<Value> results) => new(TerminatorKind.Return, results);
}
