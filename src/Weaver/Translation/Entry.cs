using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>What stands on the evaluation stack or in a variable while code is read: a value, or something that is known better.</summary>
internal abstract class Entry(params IReadOnlyList<Entry> parts)
{
    /// <summary>What it consists of.</summary>
    internal IReadOnlyList<Entry> Parts { get; } = parts;

    /// <summary>The same with other parts.</summary>
    internal abstract Entry With(IReadOnlyList<Entry> parts);

    /// <summary>Whether another entry of the same kind differs at most in its parts.</summary>
    protected abstract bool Fits(Entry other);

    internal bool IsSame(Entry other) => ReferenceEquals(this, other) ||
        (GetType() == other.GetType() && Parts.Count == other.Parts.Count && Fits(other) &&
            Parts.Zip(other.Parts, (own, others) => own.IsSame(others)).All(same => same));

    /// <summary>The entry with another for each of its leaves, which have a path of numbers.</summary>
    internal Entry Map(Func<Entry, string, Entry> leaf, string path = "") => Parts.Count == 0
        ? leaf(this, path)
        : With([.. Parts.Select((part, i) => part.Map(leaf, $"{path}.{i}"))]);
}

/// <summary>A value.</summary>
internal sealed class ValueEntry(Value value) : Entry
{
    internal Value Value { get; } = value;

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => ((ValueEntry)other).Value == Value;
}

/// <summary>The value of a variable: how places hold values.</summary>
internal sealed class HeldEntry(Variable variable) : Entry
{
    internal Variable Variable { get; } = variable;

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => ((HeldEntry)other).Variable == Variable;
}

/// <summary>Nothing that can be read.</summary>
internal sealed class UnknownEntry : Entry
{
    internal static readonly UnknownEntry Instance = new();

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => true;
}

/// <summary>A structure: an entry for each field.</summary>
internal sealed class StructureEntry(TypeReference type, IReadOnlyList<Entry> fields) : Entry(fields)
{
    internal TypeReference Type { get; } = type;

    internal override Entry With(IReadOnlyList<Entry> parts) => new StructureEntry(Type, parts);

    protected override bool Fits(Entry other) => ((StructureEntry)other).Type.FullName == Type.FullName;
}

/// <summary>A span over a part of a vector.</summary>
internal sealed class SpanEntry(TypeReference element, Entry array, Entry start, Entry length) : Entry(array, start, length)
{
    internal TypeReference Element { get; } = element;

    internal Entry Array => Parts[0];

    internal Entry Start => Parts[1];

    internal Entry Length => Parts[2];

    internal override Entry With(IReadOnlyList<Entry> parts) => new SpanEntry(Element, parts[0], parts[1], parts[2]);

    protected override bool Fits(Entry other) => ((SpanEntry)other).Element.FullName == Element.FullName;
}

/// <summary>The address of a place.</summary>
internal sealed class PlaceEntry(Place place) : Entry
{
    internal Place Place { get; } = place;

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => ((PlaceEntry)other).Place == Place;
}

/// <summary>The address of an element of an array, or of a field in it. Its parts: the array, the indices.</summary>
internal sealed class ElementEntry(ElementAccess access, TypeReference type, IReadOnlyList<Entry> place) : Entry(place)
{
    internal ElementAccess Access { get; } = access;

    /// <summary>The type of what is there.</summary>
    internal TypeReference Type { get; } = type;

    internal override Entry With(IReadOnlyList<Entry> parts) => new ElementEntry(Access, Type, parts);

    protected override bool Fits(Entry other) => other is ElementEntry element &&
        element.Access.Element.FullName == Access.Element.FullName &&
        element.Access.Path.Select(field => field.FullName).SequenceEqual(Access.Path.Select(field => field.FullName));
}

/// <summary>The address of a field of an object from outside, or of a static one. Its part, if any: the object.</summary>
internal sealed class FieldEntry(FieldReference field, IReadOnlyList<Entry> target) : Entry(target)
{
    internal FieldReference Field { get; } = field;

    internal override Entry With(IReadOnlyList<Entry> parts) => new FieldEntry(Field, parts);

    protected override bool Fits(Entry other) => ((FieldEntry)other).Field.FullName == Field.FullName;
}

/// <summary>An object that the code makes and keeps to itself: its fields are places.</summary>
internal sealed class ObjectEntry(Composite fields, Instruction site) : Entry
{
    /// <summary>The instruction that makes it.</summary>
    internal Instruction Site { get; } = site;

    internal Composite Fields { get; } = fields;

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => ((ObjectEntry)other).Fields == Fields;
}

/// <summary>A method as ldftn gives it.</summary>
internal sealed class MethodEntry(MethodReference method) : Entry
{
    internal MethodReference Method { get; } = method;

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => ((MethodEntry)other).Method.FullName == Method.FullName;
}

/// <summary>A delegate of a method that is known. Its part: the target.</summary>
internal sealed class DelegateEntry(MethodReference method, Entry target) : Entry(target)
{
    internal MethodReference Method { get; } = method;

    internal override Entry With(IReadOnlyList<Entry> parts) => new DelegateEntry(Method, parts[0]);

    protected override bool Fits(Entry other) => ((DelegateEntry)other).Method.FullName == Method.FullName;
}

/// <summary>An index from the start or from the end. Its part: the number.</summary>
internal sealed class IndexEntry(bool isFromEnd, Entry number) : Entry(number)
{
    internal bool IsFromEnd { get; } = isFromEnd;

    internal override Entry With(IReadOnlyList<Entry> parts) => new IndexEntry(IsFromEnd, parts[0]);

    protected override bool Fits(Entry other) => ((IndexEntry)other).IsFromEnd == IsFromEnd;
}

/// <summary>A range. Its parts: indices.</summary>
internal sealed class RangeEntry(Entry start, Entry end) : Entry(start, end)
{
    internal override Entry With(IReadOnlyList<Entry> parts) => new RangeEntry(parts[0], parts[1]);

    protected override bool Fits(Entry other) => true;
}

/// <summary>What ldtoken gives.</summary>
internal sealed class TokenEntry(object token) : Entry
{
    internal object Token { get; } = token;

    internal override Entry With(IReadOnlyList<Entry> parts) => this;

    protected override bool Fits(Entry other) => ((TokenEntry)other).Token == Token;
}
