using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Methods as values, and objects seen as of another type.</summary>
internal sealed class ObjectInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldftn:
                reading.Push(new MethodEntry(reading.MethodOf(instruction.Operand)));
                break;
            case Code.Castclass:
                Cast(reading.TypeOf(instruction.Operand));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Cast(TypeReference type)
    {
        Entry top = reading.Frame.Stack[reading.Frame.Stack.Count - 1];
        bool isNothing = top switch
        {
            ObjectEntry made => made.Fields.Type.FullName == type.FullName,
            ValueEntry { Value: Constant { Literal: null } } => true,
            ValueEntry value => value.Value.Type.FullName == type.FullName,
            _ => false,
        };
        if (!isNothing)
            throw reading.Builder.Refuse($"casts to {type.Name}");
    }
}
