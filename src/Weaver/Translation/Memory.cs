using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Reads and writes places, elements and fields.</summary>
internal sealed class Memory(Builder builder)
{
    internal TypeReference Int32 => builder.Int32;

    internal ObstacleException Refuse(string why) => builder.Refuse(why);

    /// <summary>A place for something of a type.</summary>
    internal Place NewPlace(TypeReference type, string name)
    {
        if (Structures.IsWhole(type))
            return new Leaf(Types.StripModifiers(type), name);
        return Structures.FieldsOf(type, builder.Module) is { } fields
            ? new Composite(type, name, fields, field => NewPlace(field.Type, $"{name}.{field.Reference.Name}"))
            : new Leaf(builder.Void, name);
    }

    internal IReadOnlyList<StructureField> FieldsOf(TypeReference type) => Structures.FieldsOf(type, builder.Module) ??
        throw builder.Refuse($"uses the structure {type.Name}, whose fields are not known");

    /// <summary>What is there before anything is written.</summary>
    internal Entry Default(TypeReference type)
    {
        if (Structures.ElementOfSpan(type) is { } element)
            return new SpanEntry(element, Number(builder.Null(new ArrayType(element))), Number(builder.Int(0)), Number(builder.Int(0)));
        if (Types.StripModifiers(type).FullName == "System.Index")
            return new IndexEntry(isFromEnd: false, Number(builder.Int(0)));
        if (Types.StripModifiers(type).FullName == "System.Range")
            return new RangeEntry(new IndexEntry(false, Number(builder.Int(0))), new IndexEntry(false, Number(builder.Int(0))));
        if (Structures.Is(type))
        {
            return Structures.FieldsOf(type, builder.Module) is { } fields
                ? new StructureEntry(type, [.. fields.Select(field => Default(field.Type))])
                : UnknownEntry.Instance;
        }

        return type is ByReferenceType or PointerType ? UnknownEntry.Instance : Number(builder.Zero(type));
    }

    /// <summary>What a place holds.</summary>
    internal Entry Load(Place place)
    {
        if (place is Leaf leaf)
            return Load(leaf);
        var composite = (Composite)place;
        return new StructureEntry(composite.Type, [.. composite.Places.Select(Load)]);
    }

    /// <summary>Puts something into a place.</summary>
    internal void Store(Place place, Entry entry)
    {
        if (place is Leaf leaf)
        {
            builder.State[leaf] = entry.Map((part, path) => Hold(leaf, part, path));
            return;
        }

        var composite = (Composite)place;
        if (entry is not StructureEntry || entry.Parts.Count != composite.Places.Count)
            throw builder.Refuse($"puts another type into {place.Name}");
        for (int i = 0; i < entry.Parts.Count; i++)
            Store(composite.Places[i], entry.Parts[i]);
    }

    /// <summary>What is at an address.</summary>
    internal Entry LoadAt(Entry address) => address switch
    {
        PlaceEntry place => Load(place.Place),
        ElementEntry element => LoadElement(element.Access, element.Type, [.. element.Parts.Select(ValueOf)]),
        FieldEntry field => LoadField(field.Field, [.. field.Parts.Select(ValueOf)]),
        UnknownEntry => throw builder.Refuse("reads through a reference that differs from one way here to another"),
        _ => throw builder.Refuse("reads through a reference that is not known"),
    };

    /// <summary>Puts something at an address.</summary>
    internal void StoreAt(Entry address, Entry entry)
    {
        switch (address)
        {
            case PlaceEntry place:
                Store(place.Place, entry);
                break;
            case ElementEntry element:
                StoreElement(element.Access, element.Type, [.. element.Parts.Select(ValueOf)], entry);
                break;
            case FieldEntry field:
                throw builder.Refuse($"writes the field {field.Field.Name}, which others can see");
            default:
                throw builder.Refuse("writes through a reference that is not known");
        }
    }

    /// <summary>An element, or what a path of fields leads to in it.</summary>
    internal Entry LoadElement(ElementAccess access, TypeReference type, IReadOnlyList<Value> place)
    {
        if (!Structures.Is(type))
            return Number(builder.Emit(OperationKind.LoadElement, builder.StackTypeOf(type), access, place));
        return new StructureEntry(type, [.. FieldsOf(type).Select(field => LoadElement(Into(access, field.Reference), field.Type, place))]);
    }

    internal void StoreElement(ElementAccess access, TypeReference type, IReadOnlyList<Value> place, Entry entry)
    {
        if (!Structures.Is(type))
        {
            builder.Emit(OperationKind.StoreElement, builder.Void, access, [.. place, Fit(ValueOf(entry), type)]);
            return;
        }

        if (entry is not StructureEntry structure)
            throw builder.Refuse("puts another type into an element of an array");
        foreach ((StructureField field, Entry part) in FieldsOf(type).Zip(structure.Parts, (field, part) => (field, part)))
            StoreElement(Into(access, field.Reference), field.Type, place, part);
    }

    /// <summary>A field of an object from outside, or a static one.</summary>
    internal Entry LoadField(FieldReference field, IReadOnlyList<Value> target)
    {
        TypeReference type = Types.Inflate(field.FieldType, field);
        if (Structures.Is(type))
            throw builder.Refuse($"reads the field {field.Name}, which is a structure, of an object from outside");
        return Number(builder.Emit(OperationKind.LoadField, builder.StackTypeOf(type), field, target));
    }

    /// <summary>The address of a field in what an address leads to.</summary>
    internal Entry FieldAt(Entry address, FieldReference field) => address switch
    {
        PlaceEntry { Place: Composite composite } => new PlaceEntry(composite.Of(field) ?? throw Missing(field)),
        ObjectEntry own => new PlaceEntry(own.Fields.Of(field) ?? throw Missing(field)),
        ElementEntry element => new ElementEntry(Into(element.Access, field), Types.Inflate(field.FieldType, field), element.Parts),
        FieldEntry => throw builder.Refuse($"reads the field {field.Name} of a structure in an object from outside"),
        ValueEntry target when target.Value.IsReference => new FieldEntry(field, [target]),
        _ => throw builder.Refuse($"reaches the field {field.Name} through a reference that is not known"),
    };

    /// <summary>A field of a structure that is on the stack.</summary>
    internal Entry FieldOf(StructureEntry structure, FieldReference field)
    {
        IReadOnlyList<StructureField> fields = FieldsOf(structure.Type);
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Reference.Name == field.Name)
                return structure.Parts[i];
        }

        throw Missing(field);
    }

    /// <summary>An entry as a value.</summary>
    internal Value ValueOf(Entry entry) => entry switch
    {
        ValueEntry value => value.Value,
        ObjectEntry made => throw new EscapeException(made.Site),
        DelegateEntry => throw builder.Refuse("hands on a delegate that it makes"),
        SpanEntry => throw builder.Refuse("hands on a span"),
        StructureEntry structure => throw builder.Refuse($"hands on a structure, {structure.Type.Name}"),
        UnknownEntry => throw builder.Refuse("reads what differs from one way here to another"),
        PlaceEntry or ElementEntry or FieldEntry => throw builder.Refuse("hands on a reference"),
        _ => throw builder.Refuse("hands on what is no value"),
    };

    internal static ValueEntry Number(Value value) => new(value);

    /// <summary>A value as a place of a small integer type holds it.</summary>
    internal Value Fit(Value value, TypeReference type)
    {
        OpCode? conversion = Types.EnumUnderlying(type) is { } underlying ? Conversion(underlying) : Conversion(type);
        if (conversion is not { } opcode || value is Constant { Literal: int number } && Fits(number, opcode.Code) ||
            (value is Parameter && value.Type.MetadataType == type.MetadataType) ||
            value is Operation { Kind: OperationKind.Compute } operation && operation.Code == opcode.Code)
        {
            return value;
        }

        return builder.Compute(opcode, builder.Int32, value);
    }

    private static OpCode? Conversion(TypeReference type) => type.MetadataType switch
    {
        MetadataType.SByte => OpCodes.Conv_I1,
        MetadataType.Byte => OpCodes.Conv_U1,
        MetadataType.Int16 => OpCodes.Conv_I2,
        MetadataType.UInt16 or MetadataType.Char => OpCodes.Conv_U2,
        _ => null,
    };

    private static bool Fits(int number, Code conversion) => number == conversion switch
    {
        Code.Conv_I1 => (sbyte)number,
        Code.Conv_U1 => (byte)number,
        Code.Conv_I2 => (short)number,
        _ => (ushort)number,
    };

    private static ElementAccess Into(ElementAccess access, FieldReference field) => new(access.Element, [.. access.Path, field]);

    private ObstacleException Missing(FieldReference field) => builder.Refuse($"uses the field {field.Name} of another type");

    private Entry Load(Leaf leaf) => builder.State[leaf].Map((part, _) => part is HeldEntry held ? Number(builder.Get(held.Variable)) : part);

    private Entry Hold(Leaf leaf, Entry part, string path)
    {
        if (part is not ValueEntry entry)
            return part;
        Value value = path.Length == 0 && !Structures.Is(leaf.Type) ? Fit(entry.Value, leaf.Type) : entry.Value;
        // A place of an interface that is given an array keeps the array.
        bool isDeclared = path.Length == 0 && leaf.Type.MetadataType != MetadataType.Void &&
            (value is Constant { Literal: null } || !(value.Type is ArrayType && leaf.Type is not ArrayType));
        Variable variable = leaf.Part(path, isDeclared ? builder.StackTypeOf(leaf.Type) : value.Type);
        builder.Set(variable, value);
        return new HeldEntry(variable);
    }
}
