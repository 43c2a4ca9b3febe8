using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Literals, and what moves entries of the stack.</summary>
internal sealed class StackInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Nop or Code.Break or Code.Readonly:
                break;
            case Code.Dup:
                reading.Push(reading.Frame.Stack[reading.Frame.Stack.Count - 1]);
                break;
            case Code.Pop:
                reading.Pop();
                break;
            case Code.Ldtoken:
                reading.Push(new TokenEntry(instruction.Operand));
                break;
            default:
                if (Literal(instruction) is not { } literal)
                    return false;
                reading.Push(literal);
                break;
        }

        return true;
    }

    private Constant? Literal(Instruction instruction)
    {
        var types = reading.Builder.Module.TypeSystem;
        Code code = instruction.OpCode.Code;
        return code switch
        {
            >= Code.Ldc_I4_M1 and <= Code.Ldc_I4_8 => reading.Builder.Int(code - Code.Ldc_I4_0),
            Code.Ldc_I4_S => reading.Builder.Int((sbyte)instruction.Operand),
            Code.Ldc_I4 => reading.Builder.Int((int)instruction.Operand),
            Code.Ldc_I8 => new Constant(types.Int64, instruction.Operand),
            Code.Ldc_R4 => new Constant(types.Single, instruction.Operand),
            Code.Ldc_R8 => new Constant(types.Double, instruction.Operand),
            Code.Ldstr => new Constant(types.String, instruction.Operand),
            Code.Ldnull => reading.Builder.Null(types.Object),
            _ => null,
        };
    }
}
