using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Emission;

/// <summary>Copies of instructions for another body, in long form: variables and parameters are the other body's.</summary>
internal static class InstructionCloning
{
    internal static Instruction Create(
        OpCode opcode,
        object? operand,
        MethodDefinition source,
        Func<VariableDefinition, VariableDefinition> variable,
        Func<ParameterDefinition, ParameterDefinition> parameter)
    {
        switch (opcode.Code)
        {
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                return Instruction.Create(OpCodes.Ldloc, variable(source.Body.Variables[opcode.Code - Code.Ldloc_0]));
            case Code.Stloc_0 or Code.Stloc_1 or Code.Stloc_2 or Code.Stloc_3:
                return Instruction.Create(OpCodes.Stloc, variable(source.Body.Variables[opcode.Code - Code.Stloc_0]));
        }

        opcode = LongForm(opcode);
        return operand switch
        {
            null => Instruction.Create(opcode),
            VariableDefinition v => Instruction.Create(opcode, variable(v)),
            ParameterDefinition p => Instruction.Create(opcode, parameter(p)),
            Instruction target => Instruction.Create(opcode, target),
            Instruction[] targets => Instruction.Create(opcode, targets),
            TypeReference type => Instruction.Create(opcode, type),
            MethodReference method => Instruction.Create(opcode, method),
            FieldReference field => Instruction.Create(opcode, field),
            CallSite site => Instruction.Create(opcode, site),
            string text => Instruction.Create(opcode, text),
            int number => Instruction.Create(opcode, number),
            long number => Instruction.Create(opcode, number),
            double number => Instruction.Create(opcode, number),
            float number => Instruction.Create(opcode, number),
            sbyte number => Instruction.Create(opcode, number),
            byte number => Instruction.Create(opcode, number),
            _ => throw new NotSupportedException($"the operand of {opcode.Name} is not known"),
        };
    }

    /// <summary>Short branches and short variable instructions may no longer reach in a longer body.</summary>
    internal static OpCode LongForm(OpCode opcode) => opcode.Code switch
    {
        Code.Br_S => OpCodes.Br,
        Code.Brfalse_S => OpCodes.Brfalse,
        Code.Brtrue_S => OpCodes.Brtrue,
        Code.Beq_S => OpCodes.Beq,
        Code.Bge_S => OpCodes.Bge,
        Code.Bgt_S => OpCodes.Bgt,
        Code.Ble_S => OpCodes.Ble,
        Code.Blt_S => OpCodes.Blt,
        Code.Bne_Un_S => OpCodes.Bne_Un,
        Code.Bge_Un_S => OpCodes.Bge_Un,
        Code.Bgt_Un_S => OpCodes.Bgt_Un,
        Code.Ble_Un_S => OpCodes.Ble_Un,
        Code.Blt_Un_S => OpCodes.Blt_Un,
        Code.Leave_S => OpCodes.Leave,
        Code.Ldloc_S => OpCodes.Ldloc,
        Code.Ldloca_S => OpCodes.Ldloca,
        Code.Stloc_S => OpCodes.Stloc,
        Code.Ldarg_S => OpCodes.Ldarg,
        Code.Ldarga_S => OpCodes.Ldarga,
        Code.Starg_S => OpCodes.Starg,
        _ => opcode,
    };
}
