using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Members of spans over vectors.</summary>
internal sealed class SpanMembers(Reading reading)
{
    private readonly Copying copying = new(reading);
    private readonly Offsets offsets = new(reading);

    private Builder Builder => reading.Builder;

    internal void AddTo(Dictionary<string, KnownMember> members)
    {
        foreach (string type in new[] { "System.Span`1", "System.ReadOnlySpan`1" })
        {
            members.Add($"{type}::.ctor(T[])", (_, arguments) => Make(arguments, Whole));
            members.Add($"{type}::.ctor(T[],Int32,Int32)", (_, arguments) => Make(arguments, Part));
            members.Add($"{type}::op_Implicit(T[])", (_, arguments) => Whole(arguments));
            members.Add($"{type}::get_Empty()", (callee, _) => reading.Memory.Default(callee.DeclaringType));
            members.Add($"{type}::get_Length()", (_, arguments) => At(arguments[0]).Length);
            members.Add($"{type}::get_IsEmpty()", (_, arguments) => Memory.Number(
                Builder.Compute(OpCodes.Ceq, Builder.Int32, Value(At(arguments[0]).Length), Builder.Int(0))));
            members.Add($"{type}::get_Item(Int32)", (_, arguments) => Element(At(arguments[0]), Value(arguments[1])));
            members.Add($"{type}::Slice(Int32)", (_, arguments) => SliceFrom(At(arguments[0]), Value(arguments[1])));
            members.Add($"{type}::Slice(Int32,Int32)", (_, arguments) => Slice(At(arguments[0]), Value(arguments[1]), Value(arguments[2])));
            members.Add($"{type}::ToArray()", (_, arguments) => ToArray(At(arguments[0])));
            members.Add($"{type}::CopyTo(Span`1)", (_, arguments) => CopyTo(At(arguments[0]), Span(arguments[1])));
        }

        members.Add("System.Span`1::op_Implicit(Span`1)", (_, arguments) => Span(arguments[0]));
        members.Add("System.Span`1::Clear()", (_, arguments) => Fill(At(arguments[0]), null));
        members.Add("System.Span`1::Fill(T)", (_, arguments) => Fill(At(arguments[0]), arguments[1]));
        members.Add("System.MemoryExtensions::AsSpan(T[])", (_, arguments) => Whole(arguments));
        members.Add("System.MemoryExtensions::AsSpan(T[],Int32)", (_, arguments) => SliceFrom(Whole(arguments), Value(arguments[1])));
        members.Add("System.MemoryExtensions::AsSpan(T[],Int32,Int32)", (_, arguments) => Part(arguments));
        members.Add("System.MemoryExtensions::AsSpan(T[],Range)", (_, arguments) =>
        {
            SpanEntry whole = Whole(arguments);
            var (start, length) = offsets.OfRange(arguments[1], Value(whole.Length));
            return Slice(whole, start, length);
        });
        members.Add("System.MemoryExtensions::CopyTo(T[],Span`1)", (_, arguments) => CopyTo(Whole(arguments), Span(arguments[1])));
        members.Add("System.Runtime.CompilerServices.RuntimeHelpers::GetSubArray(T[],Range)", (_, arguments) => SubArray(arguments));
    }

    private Value Value(Entry entry) => reading.Memory.ValueOf(entry);

    private SpanEntry Span(Entry entry) => entry as SpanEntry ?? throw Builder.Refuse("uses a span that is not known to be over an array");

    /// <summary>The span at an address: receivers of structures are.</summary>
    private SpanEntry At(Entry address) => Span(address is SpanEntry ? address : reading.Memory.LoadAt(address));

    /// <summary>A constructor: called on an address, or to make a value.</summary>
    private Entry? Make(Entry[] arguments, Func<Entry[], SpanEntry> make)
    {
        if (arguments[0] is ValueEntry)
            return make(arguments);
        reading.Memory.StoreAt(arguments[0], make([.. arguments.Skip(1)]));
        return null;
    }

    private SpanEntry Whole(Entry[] arguments)
    {
        Value array = Value(arguments[0]);
        TypeReference element = (array.Type as ArrayType)?.ElementType ?? throw Builder.Refuse("makes a span of what is not known to be an array");
        if (!element.IsValueType && element is not ArrayType && Types.TryResolve(element) is not { IsSealed: true })
            throw Builder.Refuse($"makes a span of an array of {element.Name}, which may be an array of another type");
        // Of null there is an empty span.
        MethodReference helper = reading.Scope.Helper("LengthOrZero");
        Value length = Builder.Emit(
            OperationKind.Call, Builder.Int32, new Callee(helper, IsVirtual: false, IsPure: true, MayTakeActive: true, Reason: null), array);
        return new SpanEntry(element, arguments[0], Memory.Number(Builder.Int(0)), Memory.Number(length));
    }

    private SpanEntry Part(Entry[] arguments) => Slice(Whole(arguments), Value(arguments[1]), Value(arguments[2]));

    private SpanEntry SliceFrom(SpanEntry span, Value start) => Slice(span, start, Builder.Subtract(Value(span.Length), start));

    private SpanEntry Slice(SpanEntry span, Value start, Value length)
    {
        Builder.Emit(OperationKind.CheckRange, Builder.Void, null, start, length, Value(span.Length));
        return new SpanEntry(span.Element, span.Array, Memory.Number(Builder.Add(Value(span.Start), start)), Memory.Number(length));
    }

    private ElementEntry Element(SpanEntry span, Value index)
    {
        Builder.Emit(OperationKind.CheckIndex, Builder.Void, null, index, Value(span.Length));
        return new ElementEntry(
            new ElementAccess(span.Element, []), span.Element, [span.Array, Memory.Number(Builder.Add(Value(span.Start), index))]);
    }

    private ValueEntry ToArray(SpanEntry span)
    {
        Value length = Value(span.Length);
        Value copy = Builder.Emit(OperationKind.NewArray, new ArrayType(span.Element), null, length);
        copying.Copy(span.Element, (Value(span.Array), Value(span.Start)), (copy, Builder.Int(0)), length, isNew: true);
        return Memory.Number(copy);
    }

    private ValueEntry SubArray(Entry[] arguments)
    {
        Value array = Value(arguments[0]);
        TypeReference element = (array.Type as ArrayType)?.ElementType ?? throw Builder.Refuse("copies what is not known to be an array");
        var (start, length) = offsets.OfRange(arguments[1], Builder.Length(array));
        return ToArray(new SpanEntry(element, arguments[0], Memory.Number(start), Memory.Number(length)));
    }

    private Entry? CopyTo(SpanEntry source, SpanEntry target)
    {
        Value length = Value(source.Length);
        Builder.Call(reading.Scope.Helper("CheckSpanCopy"), isPure: true, length, Value(target.Length));
        copying.Copy(
            source.Element, (Value(source.Array), Value(source.Start)), (Value(target.Array), Value(target.Start)), length, isNew: false);
        return null;
    }

    private Entry? Fill(SpanEntry span, Entry? value)
    {
        copying.Fill(
            span.Element, (Value(span.Array), Value(span.Start)), Value(span.Length), value ?? reading.Memory.Default(span.Element));
        return null;
    }
}
