using ILDiff.Weaving.Emission;
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
            case Code.Ldvirtftn:
                var slot = reading.MethodOf(instruction.Operand);
                Entry target = reading.Pop();
                reading.Push(new MethodEntry(target is ObjectEntry made && Overriding.Find(made.Fields.Type, slot) is { } method
                    ? method
                    : throw reading.Builder.Refuse($"makes a delegate of {slot.Name}, which is virtual")));
                break;
            case Code.Box:
                Box(reading.TypeOf(instruction.Operand));
                break;
            case Code.Castclass:
                Cast(reading.TypeOf(instruction.Operand));
                break;
            case Code.Isinst:
                Test(reading.TypeOf(instruction.Operand));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Box(TypeReference type)
    {
        if (!type.IsValueType)
            return;
        Value value = reading.PopValue();
        MethodReference boxed = References.Instance(reading.Scope.Context.Runtime.Method("ILDiff.Compiled.Texts", "Boxed", 1), type);
        reading.Push(reading.Builder.Emit(
            OperationKind.Call, reading.Builder.Object,
            new Callee(boxed, IsVirtual: false, IsPure: false, MayTakeActive: false, "it goes on as an object"), value));
    }

    private void Cast(TypeReference type)
    {
        if (IsOf(reading.Frame.Stack[reading.Frame.Stack.Count - 1], type) != true)
            throw reading.Builder.Refuse($"casts to {type.Name}");
    }

    private void Test(TypeReference type)
    {
        Entry tested = reading.Pop();
        bool isOf = tested is ObjectEntry && IsOf(tested, type) is { } known ? known : throw reading.Builder.Refuse($"asks whether an object is a {type.Name}");
        reading.Push(isOf ? tested : new ValueEntry(reading.Builder.Null(type)));
    }

    /// <summary>Whether what is there is certainly of a type, or certainly not.</summary>
    private static bool? IsOf(Entry entry, TypeReference type) => entry switch
    {
        ObjectEntry made => Overriding.IsOf(made.Fields.Type, type),
        ValueEntry { Value: Constant { Literal: null } } => true,
        ValueEntry value when value.Value.IsReference => value.Value.Type.FullName == type.FullName || type.FullName == "System.Object" ||
            (value.Value.Type is not ArrayType && Overriding.IsOf(value.Value.Type, type) == true) ? true : null,
        _ => null,
    };
}
