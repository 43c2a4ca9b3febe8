using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Members of arrays.</summary>
internal sealed class ArrayMembers(Reading reading)
{
    private readonly Copying copying = new(reading);

    private Builder Builder => reading.Builder;

    private Memory Memory => reading.Memory;

    internal void AddTo(Dictionary<string, KnownMember> members)
    {
        members.Add("System.Array::get_Length()", (_, arguments) => Memory.Number(Length(Value(arguments[0]))));
        members.Add("System.Array::get_LongLength()", (_, arguments) => Memory.Number(
            Builder.Compute(OpCodes.Conv_I8, Builder.Module.TypeSystem.Int64, Length(Value(arguments[0])))));
        members.Add("System.Array::GetLength(Int32)", (_, arguments) => Memory.Number(LengthOf(Value(arguments[0]), Value(arguments[1]))));
        members.Add("System.Array::Clone()", (_, arguments) => Clone(Value(arguments[0])));
        members.Add("System.Array::Empty()", (callee, _) => Memory.Number(Builder.Emit(
            OperationKind.NewArray, new ArrayType(((GenericInstanceMethod)callee).GenericArguments[0]), null, Builder.Int(0))));
        members.Add("System.Array::Copy(Array,Array,Int32)", (_, arguments) => Copy(
            [arguments[0], Memory.Number(Builder.Int(0)), arguments[1], Memory.Number(Builder.Int(0)), arguments[2]]));
        members.Add("System.Array::Copy(Array,Int32,Array,Int32,Int32)", (_, arguments) => Copy(arguments));
        members.Add("System.Array::Clear(Array)", (_, arguments) => Clear(arguments[0], null));
        members.Add("System.Array::Clear(Array,Int32,Int32)", (_, arguments) => Clear(arguments[0], arguments));
        members.Add("System.Array::Fill(T[],T)", (_, arguments) => Fill(arguments[0], arguments[1]));
        members.Add(
            "System.Runtime.CompilerServices.RuntimeHelpers::InitializeArray(Array,RuntimeFieldHandle)",
            (_, arguments) => Initialize(Value(arguments[0]), arguments[1]));
    }

    /// <summary>What a member of an array of several dimensions does.</summary>
    internal KnownMember? OfManyDimensions(MethodReference callee) => callee.Name switch
    {
        "Get" => (_, arguments) => Memory.LoadAt(Address(callee, arguments)),
        "Set" => (_, arguments) =>
        {
            Memory.StoreAt(Address(callee, arguments), arguments[arguments.Length - 1]);
            return null;
        }
        ,
        "Address" => (_, arguments) => CheckedAddress(callee, arguments),
        _ => null,
    };

    private Value Value(Entry entry) => Memory.ValueOf(entry);

    private static ElementEntry Address(MethodReference callee, Entry[] arguments)
    {
        var array = (ArrayType)callee.DeclaringType;
        return new ElementEntry(new ElementAccess(array.ElementType, []), array.ElementType, [.. arguments.Take(array.Rank + 1)]);
    }

    private ElementEntry CheckedAddress(MethodReference callee, Entry[] arguments)
    {
        ElementEntry address = Address(callee, arguments);
        if (ArrayInstructions.IsReadAtOnce(Builder.Origin.Instruction))
            return address;
        Value[] place = [.. address.Parts.Select(Value)];
        for (int i = 1; i < place.Length; i++)
            Builder.Emit(OperationKind.CheckIndex, Builder.Void, null, place[i], LengthOf(place[0], Builder.Int(i - 1)));
        return address;
    }

    private Value Length(Value array)
    {
        if (array.Type is not ArrayType type)
            throw Builder.Refuse("asks for the length of what is not known to be an array");
        if (type.IsVector)
            return Builder.Length(array);
        Value length = LengthOf(array, Builder.Int(0));
        for (int i = 1; i < type.Rank; i++)
            length = Builder.Compute(OpCodes.Mul, Builder.Int32, length, LengthOf(array, Builder.Int(i)));
        return length;
    }

    private Value LengthOf(Value array, Value dimension) => array.Type is ArrayType { IsVector: true } && dimension is Constant { Literal: 0 }
        ? Builder.Length(array)
        : Builder.Emit(OperationKind.LengthOf, Builder.Int32, null, array, dimension);

    private ArrayType VectorOf(Value array) => array.Type is ArrayType { IsVector: true } vector
        ? vector
        : throw Builder.Refuse("copies what is not known to be an array of one dimension");

    private ValueEntry Clone(Value array)
    {
        if (array.Type is not ArrayType type)
            throw Builder.Refuse("copies what is not known to be an array");
        Value[] lengths = [.. Enumerable.Range(0, type.Rank).Select(i => LengthOf(array, Builder.Int(i)))];
        Value copy = Builder.Emit(OperationKind.NewArray, type, null, lengths);
        copying.CopyAll(type.ElementType, array, copy, lengths, []);
        return Memory.Number(copy);
    }

    private Entry? Copy(Entry[] arguments)
    {
        Value[] values = [.. arguments.Select(Value)];
        TypeReference element = VectorOf(values[0]).ElementType;
        if (VectorOf(values[2]).ElementType.FullName != element.FullName)
            throw Builder.Refuse("copies elements between arrays of different types");
        Builder.Call(reading.Scope.Helper("CheckCopy"), isPure: true, values);
        copying.Copy(element, (values[0], values[1]), (values[2], values[3]), values[4], isNew: false);
        return null;
    }

    private Entry? Clear(Entry array, Entry[]? part)
    {
        Value vector = Value(array);
        TypeReference element = VectorOf(vector).ElementType;
        Value start = part == null ? Builder.Int(0) : Value(part[1]), length = part == null ? Builder.Length(vector) : Value(part[2]);
        if (part != null)
            Builder.Call(reading.Scope.Helper("CheckClear"), isPure: true, vector, start, length);
        copying.Fill(element, (vector, start), length, Memory.Default(element));
        return null;
    }

    private Entry? Fill(Entry array, Entry value)
    {
        Value vector = Value(array);
        copying.Fill(VectorOf(vector).ElementType, (vector, Builder.Int(0)), Builder.Length(vector), value);
        return null;
    }

    private Entry? Initialize(Value array, Entry token)
    {
        TypeReference element = VectorOf(array).ElementType;
        if (token is not TokenEntry { Token: FieldReference field } || field.Resolve() is not { InitialValue: { } data } ||
            Literals.Of(data, element, Builder.Module) is not { } literals)
        {
            throw Builder.Refuse("makes an array of data that are not known");
        }

        for (int i = 0; i < literals.Count; i++)
            Builder.Emit(OperationKind.StoreElement, Builder.Void, new ElementAccess(element, []), array, Builder.Int(i), literals[i]);
        return null;
    }
}
