using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>A statement of a fused operation that stands in the place of instructions.</summary>
/// <param name="Expansion">What it computes.</param>
/// <param name="Operands">Where its operands come from.</param>
internal sealed record FusedStatement(Expansion Expansion, IReadOnlyList<FusedOperand> Operands);

/// <summary>
/// An operand of a fused statement: read from a variable when the statement is recorded, or kept in a temporary since it
/// was on the stack.
/// </summary>
internal sealed class FusedOperand(Instruction at, bool isKept)
{
    /// <summary>The instruction that makes it.</summary>
    internal Instruction At { get; } = at;

    internal bool IsKept { get; } = isKept;

    /// <summary>The temporary, while the body is written.</summary>
    internal VariableDefinition? Temporary { get; set; }
}
