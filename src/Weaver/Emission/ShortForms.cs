using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Emission;

/// <summary>Short forms of the instructions of a finished body. Linear: Cecil measures the whole body anew for each
/// branch that it shortens, which takes seconds where there are thousands.</summary>
internal static class ShortForms
{
    private static readonly Dictionary<Code, OpCode> Shorts = new[]
    {
        OpCodes.Br_S, OpCodes.Brfalse_S, OpCodes.Brtrue_S, OpCodes.Beq_S, OpCodes.Bge_S, OpCodes.Bgt_S, OpCodes.Ble_S,
        OpCodes.Blt_S, OpCodes.Bne_Un_S, OpCodes.Bge_Un_S, OpCodes.Bgt_Un_S, OpCodes.Ble_Un_S, OpCodes.Blt_Un_S, OpCodes.Leave_S,
    }.ToDictionary(shortForm => InstructionCloning.LongForm(shortForm).Code);

    /// <summary>ldloc 0 ⇒ ldloc.0, br ⇒ br.s where it reaches. Last: short branches are decided by final distances.</summary>
    internal static void Contract(MethodBody body)
    {
        foreach (Instruction instruction in body.Instructions)
        {
            if (Shorts.TryGetValue(instruction.OpCode.Code, out OpCode shortForm))
                instruction.OpCode = shortForm;
        }

        body.OptimizeMacros(); // finds no long branch
        while (LengthenWhatDoesNotReach(body))
        {
        }
    }

    private static bool LengthenWhatDoesNotReach(MethodBody body)
    {
        int offset = 0;
        foreach (Instruction instruction in body.Instructions)
        {
            instruction.Offset = offset;
            offset += instruction.GetSize();
        }

        bool lengthened = false;
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.OpCode.OperandType != OperandType.ShortInlineBrTarget)
                continue;
            int distance = ((Instruction)instruction.Operand).Offset - instruction.Offset - instruction.GetSize();
            if (distance is >= sbyte.MinValue and <= sbyte.MaxValue)
                continue;
            instruction.OpCode = InstructionCloning.LongForm(instruction.OpCode);
            lengthened = true;
        }

        return lengthened;
    }
}
