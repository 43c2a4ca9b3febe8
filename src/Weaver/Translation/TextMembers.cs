using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>An interpolated string that is being made. Its parts: strings.</summary>
internal sealed class TextEntry(params IReadOnlyList<Entry> parts) : Entry(parts)
{
    internal override Entry With(IReadOnlyList<Entry> parts) => new TextEntry(parts);

    protected override bool Fits(Entry other) => true;
}

/// <summary>Interpolated strings: messages of exceptions are.</summary>
internal sealed class TextMembers(Reading reading)
{
    private const string Handler = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    internal void AddTo(Dictionary<string, KnownMember> members)
    {
        members.Add($"{Handler}::.ctor(Int32,Int32)", Begin);
        members.Add($"{Handler}::AppendLiteral(String)", (_, arguments) => Append(arguments[0], reading.Memory.ValueOf(arguments[1])));
        members.Add($"{Handler}::AppendFormatted(T)", (callee, arguments) => Append(callee, arguments, null, null));
        members.Add($"{Handler}::AppendFormatted(T,String)", (callee, arguments) => Append(callee, arguments, null, arguments[2]));
        members.Add($"{Handler}::AppendFormatted(T,Int32)", (callee, arguments) => Append(callee, arguments, arguments[2], null));
        members.Add($"{Handler}::AppendFormatted(T,Int32,String)", (callee, arguments) => Append(callee, arguments, arguments[2], arguments[3]));
        members.Add($"{Handler}::AppendFormatted(String)", (_, arguments) => Append(arguments[0], Format(reading.Builder.Module.TypeSystem.String, arguments, null, null)));
        members.Add($"{Handler}::ToStringAndClear()", (_, arguments) => Finish(arguments[0]));
    }

    private Entry? Begin(MethodReference constructor, Entry[] arguments)
    {
        var empty = new TextEntry([]);
        if (arguments.Length == 2)
            return empty;
        reading.Memory.StoreAt(arguments[0], empty);
        return null;
    }

    private Entry? Append(MethodReference callee, Entry[] arguments, Entry? alignment, Entry? format) =>
        Append(arguments[0], Format(((GenericInstanceMethod)callee).GenericArguments[0], arguments, alignment, format));

    private Value Format(TypeReference type, Entry[] arguments, Entry? alignment, Entry? format) => Call(
        References.Instance(reading.Scope.Context.Runtime.Method("ILDiff.Compiled.Texts", "Formatted", 1), type),
        reading.Memory.ValueOf(arguments[1]),
        alignment == null ? reading.Builder.Int(0) : reading.Memory.ValueOf(alignment),
        format == null ? reading.Builder.Null(reading.Builder.Module.TypeSystem.String) : reading.Memory.ValueOf(format));

    private Entry? Append(Entry address, Value text)
    {
        reading.Memory.StoreAt(address, new TextEntry([.. TextAt(address).Parts, Memory.Number(text)]));
        return null;
    }

    private ValueEntry Finish(Entry address)
    {
        List<Value> parts = [.. TextAt(address).Parts.Select(reading.Memory.ValueOf)];
        reading.Memory.StoreAt(address, UnknownEntry.Instance);
        return Memory.Number(parts.Count == 0
            ? new Constant(reading.Builder.Module.TypeSystem.String, "")
            : parts.Aggregate((one, other) => Call(reading.Scope.Context.Runtime.Method("ILDiff.Compiled.Texts", "Joined"), one, other)));
    }

    private TextEntry TextAt(Entry address) => reading.Memory.LoadAt(address) as TextEntry ?? throw reading.Builder.Refuse("makes a text in parts");

    private Operation Call(MethodReference method, params Value[] arguments) => reading.Builder.Emit(
        OperationKind.Call, reading.Builder.Module.TypeSystem.String,
        new Callee(method, IsVirtual: false, IsPure: false, MayTakeActive: true, Reason: null), arguments);
}
