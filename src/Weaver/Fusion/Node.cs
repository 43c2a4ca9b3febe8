using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>A double that a block computes, reads or is given.</summary>
/// <param name="at">The instruction that puts it on the evaluation stack.</param>
/// <param name="position">The place of the instruction in the block.</param>
internal sealed class Node(Instruction at, int position)
{
    internal Instruction At { get; } = at;

    internal int Position { get; } = position;

    /// <summary>What computes it from the operands; null for a value that comes from elsewhere.</summary>
    internal FusibleOperation? Operation { get; init; }

    internal IReadOnlyList<Node> Operands { get; init; } = [];

    /// <summary>A literal of the code.</summary>
    internal double? Literal { get; init; }

    /// <summary>The variable or argument that it is read from, and how often that was written before; null for others.</summary>
    internal (object Variable, int Version)? Read { get; init; }

    /// <summary>For a read: the value that the block stored there, if it can be used in its place.</summary>
    internal Node? Stored { get; init; }

    /// <summary>The nodes that compute with it.</summary>
    internal List<Node> Consumers { get; } = [];

    /// <summary>Whether it is needed as a value: by other code than operations, by another block.</summary>
    internal bool IsNeeded { get; set; }

    /// <summary>The node whose statement it is computed in; itself, if it has one of its own.</summary>
    internal Node Root { get; set; } = null!;

    /// <summary>Whether it is computed inside the statement of another.</summary>
    internal bool IsInner => Operation != null && Root != this;

    /// <summary>What an operand stands for: the value stored in a variable that is not, once it is fused.</summary>
    internal Node Meant => Stored is { IsInner: true } stored ? stored : this;
}
