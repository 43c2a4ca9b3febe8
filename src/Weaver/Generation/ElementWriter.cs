using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Generation;

/// <summary>Writes how elements of arrays are loaded and stored.</summary>
internal sealed class ElementWriter(InstructionWriter il, Members members, Func<Value, bool> isStacked)
{
    /// <summary>Loads an element, or a field of it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="load">Loads values.</param>
    internal void Load(Operation operation, Action<IEnumerable<Value>> load)
    {
        var access = (ElementAccess)operation.Detail!;
        ArrayType array = ArrayOf(operation, access);
        if (access.Path.Count > 0)
        {
            Address(operation, access, array, load);
            il.Emit(OpCodes.Ldfld, access.Path[access.Path.Count - 1]);
        }
        else if (IsDirect(operation, access, array))
        {
            Address(operation, access, array, load);
            il.Emit(OpCodes.Ldobj, access.Element);
        }
        else
        {
            load(operation.Place);
            if (array.IsVector)
                Emit(LoadOf(access.Element), access.Element);
            else
                il.Emit(OpCodes.Call, Members.OfArray(array, "Get", access.Element, []));
        }
    }

    internal void Store(Operation operation, Action<IEnumerable<Value>> load)
    {
        if (Updated(operation) is { } loaded)
        {
            Update(operation, loaded, load);
            return;
        }

        var access = (ElementAccess)operation.Detail!;
        ArrayType array = ArrayOf(operation, access);
        if (access.Path.Count > 0)
        {
            Address(operation, access, array, load);
            load([operation.Stored]);
            il.Emit(OpCodes.Stfld, access.Path[access.Path.Count - 1]);
        }
        else if (IsDirect(operation, access, array))
        {
            Address(operation, access, array, load);
            load([operation.Stored]);
            il.Emit(OpCodes.Stobj, access.Element);
        }
        else
        {
            load(operation.Operands);
            if (array.IsVector)
                Emit(StoreOf(access.Element), access.Element);
            else
                il.Emit(OpCodes.Call, Members.OfArray(array, "Set", null, [access.Element]));
        }
    }

    /// <summary>The load of a[i] = a[i] + x, and the like; null for other stores.</summary>
    private Operation? Updated(Operation store) =>
        store.Stored is Operation { Kind: OperationKind.Compute, Operands.Count: 2 } sum && isStacked(sum) &&
        sum.Operands[0] is Operation { Kind: OperationKind.LoadElement, IsDouble: true } load && isStacked(load) &&
        load.IsUnchecked == store.IsUnchecked && load.Detail!.ToString() == store.Detail!.ToString() &&
        load.Place.Zip(store.Place, (one, other) => !isStacked(one) && IsSame(one, other)).All(isSame => isSame) ? load : null;

    private static bool IsSame(Value one, Value other) =>
        one == other || (one is Constant { Literal: int first } && other is Constant { Literal: int second } && first == second);

    /// <summary>Reaches for the element once, as compilers of C# do: before the other operand, when it was loaded.</summary>
    private void Update(Operation store, Operation loaded, Action<IEnumerable<Value>> load)
    {
        var access = (ElementAccess)loaded.Detail!;
        var sum = (Operation)store.Stored;
        Address(loaded, access, ArrayOf(loaded, access), load);
        if (access.Path.Count > 0)
            il.Emit(OpCodes.Ldflda, access.Path[access.Path.Count - 1]);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Ldobj, loaded.Type);
        load([sum.Operands[1]]);
        il.Emit((OpCode)sum.Detail!);
        il.Emit(OpCodes.Stobj, loaded.Type);
    }

    /// <summary>The type of the array; of one that is null always, that of a vector.</summary>
    private static ArrayType ArrayOf(Operation operation, ElementAccess access) =>
        operation.Operands[0].Type as ArrayType ?? access.Element.MakeArrayType();

    /// <summary>The address of an element, or of the structure in it that has the field.</summary>
    private void Address(Operation operation, ElementAccess access, ArrayType array, Action<IEnumerable<Value>> load)
    {
        Value[] place = [.. operation.Place];
        if (IsDirect(operation, access, array))
        {
            load([place[0]]);
            il.Emit(OpCodes.Call, members.FirstElement(access.Element));
            load([place[1]]);
            if (place[1].Type.MetadataType != MetadataType.Int64)
                il.Emit(OpCodes.Conv_U); // it is not negative, and zeros before it cost nothing
            else
                il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Sizeof, access.Element);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Add);
        }
        else
        {
            load(place);
            if (array.IsVector)
                il.Emit(OpCodes.Ldelema, access.Element);
            else
                il.Emit(OpCodes.Call, Members.OfArray(array, "Address", new ByReferenceType(access.Element), []));
        }

        for (int i = 0; i < access.Path.Count - 1; i++)
            il.Emit(OpCodes.Ldflda, access.Path[i]);
    }

    /// <summary>Whether the element is reached without looking at the array's bounds. References: their stores are checked anyway.</summary>
    private static bool IsDirect(Operation operation, ElementAccess access, ArrayType array) =>
        operation.IsUnchecked && array.IsVector && access.Element.IsValueType;

    private void Emit(OpCode opcode, TypeReference element)
    {
        if (opcode.OperandType == OperandType.InlineType)
            il.Emit(opcode, element);
        else
            il.Emit(opcode);
    }

    private static OpCode LoadOf(TypeReference element) => element.IsValueType ? LocalTypes.Plain(element).MetadataType switch
    {
        MetadataType.Double => OpCodes.Ldelem_R8,
        MetadataType.Single => OpCodes.Ldelem_R4,
        MetadataType.Int64 or MetadataType.UInt64 => OpCodes.Ldelem_I8,
        MetadataType.Int32 => OpCodes.Ldelem_I4,
        MetadataType.UInt32 => OpCodes.Ldelem_U4,
        MetadataType.Int16 => OpCodes.Ldelem_I2,
        MetadataType.UInt16 or MetadataType.Char => OpCodes.Ldelem_U2,
        MetadataType.SByte => OpCodes.Ldelem_I1,
        MetadataType.Byte or MetadataType.Boolean => OpCodes.Ldelem_U1,
        _ => OpCodes.Ldelem_Any,
    } : OpCodes.Ldelem_Ref;

    private static OpCode StoreOf(TypeReference element) => element.IsValueType ? LocalTypes.Plain(element).MetadataType switch
    {
        MetadataType.Double => OpCodes.Stelem_R8,
        MetadataType.Single => OpCodes.Stelem_R4,
        MetadataType.Int64 or MetadataType.UInt64 => OpCodes.Stelem_I8,
        MetadataType.Int32 or MetadataType.UInt32 => OpCodes.Stelem_I4,
        MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Char => OpCodes.Stelem_I2,
        MetadataType.SByte or MetadataType.Byte or MetadataType.Boolean => OpCodes.Stelem_I1,
        _ => OpCodes.Stelem_Any,
    } : OpCodes.Stelem_Ref;
}
