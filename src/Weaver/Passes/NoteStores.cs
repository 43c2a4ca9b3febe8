using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Objects that may get active values are noted, so that they get their primals back.<br/>
/// stelem.r8 ⇒ ldarg tape; call Stores.Element<br/>
/// stfld ⇒ note the object if the value is active; stfld<br/>
/// stfld, stsfld of a class that is not woven ⇒ guard the value; stfld<br/>
/// ldflda, ldelema ⇒ note the object, whatever is then stored through the address; ldflda
/// </summary>
internal sealed class NoteStores : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Stelem_R8:
                writer.CallWithTape(writer.Context.Runtime.Stores("Element"));
                return true;
            case Code.Stelem_Any:
                return StoreElement((TypeReference)instruction.Operand, stack!, writer);
            case Code.Stfld:
                return StoreField((FieldReference)instruction.Operand, stack!, writer);
            case Code.Stsfld:
                return StoreStatic((FieldReference)instruction.Operand, writer);
            case Code.Ldfld or Code.Ldsfld:
                return LoadField((FieldReference)instruction.Operand, writer);
            case Code.Ldflda:
                return FieldAddress((FieldReference)instruction.Operand, stack!, writer);
            case Code.Ldsflda:
                return StaticAddress((FieldReference)instruction.Operand, writer);
            case Code.Ldelema:
                return ElementAddress((TypeReference)instruction.Operand, stack!, writer);
            case Code.Box:
                return Box((TypeReference)instruction.Operand, writer);
            default:
                return false;
        }
    }

    private static bool StoreElement(TypeReference element, StackNode stack, BodyWriter writer)
    {
        if (!writer.Context.Bearing.IsStoredInPlace(element))
            return false;
        VariableDefinition value = writer.Spill(element);
        VariableDefinition index = writer.Spill(IndexType(stack[1], writer));
        NoteTop(element, writer);
        writer.Emit(OpCodes.Ldloc, index);
        writer.Emit(OpCodes.Ldloc, value);
        writer.Copy();
        return true;
    }

    private static bool ElementAddress(TypeReference element, StackNode stack, BodyWriter writer)
    {
        if (!writer.Context.Bearing.IsStoredInPlace(element) || IsOnlyRead(writer.Current))
            return false;
        VariableDefinition index = writer.Spill(IndexType(stack[0], writer));
        NoteTop(element, writer);
        writer.Emit(OpCodes.Ldloc, index);
        writer.Copy();
        return true;
    }

    private static bool StoreField(FieldReference field, StackNode stack, BodyWriter writer)
    {
        TypeReference type = Types.Inflate(field.FieldType, field);
        if (!writer.Context.Bearing.IsStoredInPlace(type))
            return StoreReference(field, type, writer);
        if (stack.Rest!.Top.Kind != StackKind.Object)
            return false;
        Enter(field, type, writer);
        VariableDefinition value = writer.Spill(type);
        if (Types.IsDouble(type))
        {
            writer.Emit(OpCodes.Dup);
            writer.Emit(OpCodes.Ldloc, value);
            writer.CallWithTape(writer.Context.Runtime.Stores("Field"));
        }
        else
        {
            NoteTop(type, writer);
        }

        writer.Emit(OpCodes.Ldloc, value);
        writer.Copy();
        return true;
    }

    /// <summary>A library is handed an array or the like: it takes no active values, now or later.</summary>
    private static bool StoreReference(FieldReference field, TypeReference type, BodyWriter writer)
    {
        if (!writer.Context.Bearing.May(type) || !BorderCalls.IsOfLibrary(field.DeclaringType, writer.Context))
            return false;
        Enter(field, type, writer);
        BorderCalls.Share(writer);
        writer.Copy();
        return true;
    }

    /// <summary>ldfld of an array that belongs to a library ⇒ ldfld; the library holds it too</summary>
    private static bool LoadField(FieldReference field, BodyWriter writer)
    {
        TypeReference type = Types.Inflate(field.FieldType, field);
        if (StackType.Of(type).Kind != StackKind.Object || !writer.Context.Bearing.May(type) ||
            !BorderCalls.IsOfLibrary(field.DeclaringType, writer.Context))
        {
            return false;
        }

        writer.Copy();
        BorderCalls.Share(writer);
        return true;
    }

    /// <summary>A value that code which is not woven will read without a call that could be guarded.</summary>
    private static void Enter(FieldReference field, TypeReference type, BodyWriter writer)
    {
        if (BorderCalls.IsOfLibrary(field.DeclaringType, writer.Context))
        {
            BorderCalls.Guard(new Argument(type, StackType.Of(type), IsReceiver: false), writer.Site($"{Names.Of(field.DeclaringType)}.{field.Name}"), writer);
        }
    }

    private static bool FieldAddress(FieldReference field, StackNode stack, BodyWriter writer)
    {
        TypeReference type = Types.Inflate(field.FieldType, field);
        if (stack.Top.Kind != StackKind.Object || !writer.Context.Bearing.IsStoredInPlace(type) || IsOnlyRead(writer.Current))
            return false;
        if (BorderCalls.IsOfLibrary(field.DeclaringType, writer.Context))
            BorderCalls.Share(writer);
        NoteTop(type, writer);
        writer.Copy();
        return true;
    }

    private static bool StoreStatic(FieldReference field, BodyWriter writer)
    {
        if (!writer.Context.Bearing.IsStoredInPlace(Types.Inflate(field.FieldType, field)))
            return StoreReference(field, Types.Inflate(field.FieldType, field), writer);
        Enter(field, Types.Inflate(field.FieldType, field), writer);
        NoteStatic(field, writer);
        writer.Copy();
        return true;
    }

    private static bool StaticAddress(FieldReference field, BodyWriter writer)
    {
        if (!writer.Context.Bearing.IsStoredInPlace(Types.Inflate(field.FieldType, field)) || IsOnlyRead(writer.Current))
            return false;
        if (BorderCalls.IsOfLibrary(field.DeclaringType, writer.Context))
            ConvertPrimals.Refuse(writer, "it takes the address of a static field of a library. Store the field as a whole.");
        NoteStatic(field, writer);
        writer.Copy();
        return true;
    }

    private static bool Box(TypeReference type, BodyWriter writer)
    {
        // box !T; brtrue is how generic code tests for null; the JIT makes no box of it.
        if (!writer.Context.Bearing.IsStoredInPlace(type) ||
            writer.Current.Next?.OpCode.Code is Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S)
        {
            return false;
        }

        writer.Copy();
        writer.CallWithTape(References.Instance(writer.Context.Runtime.Stores("Boxed", 1), type));
        return true;
    }

    /// <summary>Notes the object on top of the stack, which stays there.</summary>
    internal static void NoteTop(TypeReference stored, BodyWriter writer)
    {
        writer.Emit(OpCodes.Dup);
        writer.CallWithTape(References.Instance(writer.Context.Runtime.Stores("Note", 1), stored));
    }

    private static void NoteStatic(FieldReference field, BodyWriter writer)
    {
        writer.Emit(OpCodes.Ldtoken, field);
        writer.Emit(OpCodes.Ldtoken, field.DeclaringType);
        writer.CallWithTape(writer.Context.Runtime.Stores("Static"));
    }

    private static TypeReference IndexType(StackType index, BodyWriter writer) => index.Kind == StackKind.Int32
        ? writer.Context.Module.TypeSystem.Int32
        : writer.Context.Module.TypeSystem.IntPtr;

    /// <summary>Whether an address is taken only to read a field behind it: ldflda a; ldflda b; ldfld c.</summary>
    private static bool IsOnlyRead(Instruction address)
    {
        Instruction? next = address.Next;
        while (next?.OpCode.Code == Code.Ldflda)
            next = next.Next;
        return next?.OpCode.Code is Code.Ldfld or Code.Ldobj or Code.Ldind_R8;
    }
}
