using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Vectors: arrays of one dimension.</summary>
internal sealed class ArrayInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        Code code = instruction.OpCode.Code;
        switch (code)
        {
            case Code.Newarr:
                TypeReference type = new ArrayType(reading.TypeOf(instruction.Operand));
                reading.Push(reading.Builder.Emit(OperationKind.NewArray, type, null, reading.PopValue()));
                break;
            case Code.Ldlen:
                reading.Push(reading.Builder.Length(reading.PopValue()));
                break;
            case Code.Ldelema:
                Value[] place = [.. reading.Pop(2).Select(reading.Memory.ValueOf)];
                TypeReference element = ElementOf(place[0], instruction);
                if (!IsReadAtOnce(instruction))
                    reading.Builder.Emit(OperationKind.CheckIndex, reading.Builder.Void, null, place[1], reading.Builder.Length(place[0]));
                reading.Push(new ElementEntry(new ElementAccess(element, []), element, [.. place.Select(Memory.Number)]));
                break;
            case Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref):
                Load(instruction);
                break;
            case Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref):
                Store(instruction);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Whether what an address leads to is read before anything else happens, so that reading is the check.</summary>
    internal static bool IsReadAtOnce(Instruction address)
    {
        Instruction next = address.Next;
        while (next.OpCode.Code is Code.Dup or Code.Nop or Code.Ldflda)
            next = next.Next;
        return next.OpCode.Code is Code.Ldobj or Code.Ldfld or (>= Code.Ldind_I1 and <= Code.Ldind_Ref);
    }

    private void Load(Instruction instruction)
    {
        Value[] place = [.. reading.Pop(2).Select(reading.Memory.ValueOf)];
        TypeReference element = ElementOf(place[0], instruction);
        reading.Push(reading.Memory.LoadElement(new ElementAccess(element, []), element, place));
    }

    private void Store(Instruction instruction)
    {
        Entry stored = reading.Pop();
        Value[] place = [.. reading.Pop(2).Select(reading.Memory.ValueOf)];
        TypeReference element = ElementOf(place[0], instruction);
        reading.Memory.StoreElement(new ElementAccess(element, []), element, place, stored);
    }

    private TypeReference ElementOf(Value array, Instruction instruction)
    {
        if (array.Type is ArrayType { IsVector: true } vector)
            return vector.ElementType;
        if (instruction.Operand is TypeReference operand)
            return reading.TypeOf(operand);
        throw reading.Builder.Refuse("reads an element of what is not known to be an array");
    }
}
