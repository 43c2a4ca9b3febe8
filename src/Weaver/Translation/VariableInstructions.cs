using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Local variables and arguments.</summary>
internal sealed class VariableInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        Code code = instruction.OpCode.Code;
        switch (code)
        {
            case >= Code.Ldloc_0 and <= Code.Ldloc_3:
                Load(reading.Frame.Locals[code - Code.Ldloc_0]);
                break;
            case Code.Ldloc or Code.Ldloc_S:
                Load(Local(instruction));
                break;
            case >= Code.Stloc_0 and <= Code.Stloc_3:
                Store(reading.Frame.Locals[code - Code.Stloc_0]);
                break;
            case Code.Stloc or Code.Stloc_S:
                Store(Local(instruction));
                break;
            case Code.Ldloca or Code.Ldloca_S:
                reading.Push(new PlaceEntry(Local(instruction)));
                break;
            case >= Code.Ldarg_0 and <= Code.Ldarg_3:
                Load(reading.Frame.Arguments[code - Code.Ldarg_0]);
                break;
            case Code.Ldarg or Code.Ldarg_S:
                Load(Argument(instruction));
                break;
            case Code.Starg or Code.Starg_S:
                Store(Argument(instruction));
                break;
            case Code.Ldarga or Code.Ldarga_S:
                reading.Push(new PlaceEntry(Argument(instruction)));
                break;
            default:
                return false;
        }

        return true;
    }

    private Place Local(Instruction instruction) => reading.Frame.Locals[((VariableDefinition)instruction.Operand).Index];

    private Place Argument(Instruction instruction) =>
        reading.Frame.Arguments[((ParameterDefinition)instruction.Operand).Index + (reading.Frame.Method.HasThis ? 1 : 0)];

    private void Load(Place place) => reading.Push(reading.Memory.Load(place));

    private void Store(Place place) => reading.Memory.Store(place, reading.Pop());
}
