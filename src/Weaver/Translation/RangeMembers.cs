using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Translation;

/// <summary>Members of Index and Range.</summary>
internal sealed class RangeMembers(Reading reading)
{
    private readonly Offsets offsets = new(reading);

    internal void AddTo(Dictionary<string, KnownMember> members)
    {
        members.Add("System.Index::op_Implicit(Int32)", (_, arguments) => new IndexEntry(false, arguments[0]));
        members.Add("System.Index::.ctor(Int32,Boolean)", (_, arguments) => Make(arguments, 2, own => new IndexEntry(IsFromEnd(own[1]), own[0])));
        members.Add("System.Index::get_Start()", (_, _) => First);
        members.Add("System.Index::get_End()", (_, _) => Last);
        members.Add("System.Index::GetOffset(Int32)", (_, arguments) => Memory.Number(
            offsets.Of(At(arguments[0]), reading.Memory.ValueOf(arguments[1]))));
        members.Add("System.Range::.ctor(Index,Index)", (_, arguments) => Make(arguments, 2, own => new RangeEntry(own[0], own[1])));
        members.Add("System.Range::StartAt(Index)", (_, arguments) => new RangeEntry(arguments[0], Last));
        members.Add("System.Range::EndAt(Index)", (_, arguments) => new RangeEntry(First, arguments[0]));
        members.Add("System.Range::get_All()", (_, _) => new RangeEntry(First, Last));
    }

    private IndexEntry First => new(false, Memory.Number(reading.Builder.Int(0)));

    private IndexEntry Last => new(true, Memory.Number(reading.Builder.Int(0)));

    private Entry At(Entry address) => address is IndexEntry ? address : reading.Memory.LoadAt(address);

    private Entry? Make(Entry[] arguments, int count, Func<Entry[], Entry> make)
    {
        if (arguments.Length == count)
            return make(arguments);
        reading.Memory.StoreAt(arguments[0], make([.. arguments.Skip(1)]));
        return null;
    }

    private bool IsFromEnd(Entry entry) => ArithmeticInstructions.IsSet(entry) ??
        throw reading.Builder.Refuse("makes an index of which it is not known whether it counts from the end");
}

/// <summary>Where indices and ranges lead in something of a length.</summary>
internal sealed class Offsets(Reading reading)
{
    /// <summary>The place of an index.</summary>
    internal Value Of(Entry index, Value length)
    {
        if (index is not IndexEntry known)
            throw reading.Builder.Refuse("uses an index that is not known");
        Value number = reading.Memory.ValueOf(known.Parts[0]);
        return known.IsFromEnd ? reading.Builder.Subtract(length, number) : number;
    }

    /// <summary>The start and the length of a range, which is checked.</summary>
    internal (Value Start, Value Length) OfRange(Entry range, Value whole)
    {
        if (range is not RangeEntry known)
            throw reading.Builder.Refuse("uses a range that is not known");
        Value start = Of(known.Parts[0], whole), length = reading.Builder.Subtract(Of(known.Parts[1], whole), start);
        reading.Builder.Emit(OperationKind.CheckRange, reading.Builder.Void, null, start, length, whole);
        return (start, length);
    }
}
