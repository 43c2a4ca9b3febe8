using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>Instructions that run one after the other.</summary>
internal sealed class BasicBlock
{
    /// <summary>Its place in <see cref="ControlFlow.Blocks"/>.</summary>
    internal int Number { get; set; }

    internal List<Instruction> Instructions { get; } = [];

    /// <summary>Where control goes next, exceptions included.</summary>
    internal List<BasicBlock> Successors { get; } = [];

    internal List<BasicBlock> Predecessors { get; } = [];

    internal Instruction Last => Instructions[Instructions.Count - 1];
}
