using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Fusion;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Writes the fused statements of a plan. s + a * b ⇒ s, a, b; ldarg tape; call the recorder of x₀ + x₁ x₂. Operands that
/// are not variables are kept in temporaries, since the stack has them in the order of the code.
/// </summary>
internal sealed class FuseExpressions(FusionPlan plan)
{
    private readonly Stack<VariableDefinition> free = [];

    /// <summary>Writes what stands in the place of an instruction, if the plan has something to say.</summary>
    internal bool Rewrite(Instruction instruction, BodyWriter writer)
    {
        if (plan.Omitted.Contains(instruction))
            return true;
        if (!plan.Statements.TryGetValue(instruction, out FusedStatement? statement))
            return false;
        foreach (FusedOperand operand in statement.Operands)
        {
            if (operand.Temporary != null)
                writer.Emit(OpCodes.Ldloc, operand.Temporary);
            else
                writer.Copy(operand.At.OpCode, operand.At.Operand);
        }

        foreach (FusedOperand operand in statement.Operands.Where(operand => operand.Temporary != null))
            free.Push(operand.Temporary!);
        writer.CallWithTape(writer.Context.Fused.RecorderOf(statement.Expansion));
        return true;
    }

    /// <summary>Keeps what an instruction has put on the stack, if a statement will want it.</summary>
    internal void Keep(Instruction instruction, BodyWriter writer)
    {
        if (!plan.Kept.TryGetValue(instruction, out FusedOperand? operand))
            return;
        operand.Temporary = free.Count > 0 ? free.Pop() : writer.NewVariable(writer.Context.Module.TypeSystem.Double);
        writer.Emit(OpCodes.Stloc, operand.Temporary);
    }
}
