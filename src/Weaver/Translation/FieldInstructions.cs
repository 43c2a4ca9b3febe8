using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Fields, and what references lead to.</summary>
internal sealed class FieldInstructions(Reading reading) : IInstructions
{
    public bool Read(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld:
                Load(reading.Pop(), reading.FieldOf(instruction.Operand));
                break;
            case Code.Ldflda:
                reading.Push(reading.Memory.FieldAt(reading.Pop(), reading.FieldOf(instruction.Operand)));
                break;
            case Code.Stfld:
                Entry stored = reading.Pop();
                reading.Memory.StoreAt(reading.Memory.FieldAt(reading.Pop(), reading.FieldOf(instruction.Operand)), stored);
                break;
            case Code.Ldsfld:
                LoadStatic(reading.FieldOf(instruction.Operand));
                break;
            case Code.Ldsflda:
                reading.Push(new FieldEntry(reading.FieldOf(instruction.Operand), []));
                break;
            case Code.Stsfld:
                StoreStatic(reading.FieldOf(instruction.Operand));
                break;
            case Code.Initobj:
                reading.Memory.StoreAt(reading.Pop(), reading.Memory.Default(reading.TypeOf(instruction.Operand)));
                break;
            case Code.Cpobj:
                Entry source = reading.Memory.LoadAt(reading.Pop());
                reading.Memory.StoreAt(reading.Pop(), source);
                break;
            default:
                return ReadIndirect(instruction);
        }

        return true;
    }

    private bool ReadIndirect(Instruction instruction)
    {
        TypeReference? type = Target(instruction);
        if (type == null)
            return false;
        if (instruction.OpCode.Code is Code.Stobj or (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I)
        {
            Entry stored = reading.Pop();
            reading.Memory.StoreAt(Checked(reading.Pop(), type), stored);
        }
        else
        {
            reading.Push(reading.Memory.LoadAt(Checked(reading.Pop(), type)));
        }

        return true;
    }

    /// <summary>Memory can be seen as of another type; it is not here.</summary>
    private Entry Checked(Entry address, TypeReference type)
    {
        TypeReference? own = address switch
        {
            PlaceEntry place => place.Place.Type,
            ElementEntry element => element.Type,
            FieldEntry field => Types.Inflate(field.Field.FieldType, field.Field),
            _ => null,
        };
        if (own == null)
            return address; // which is not known
        bool isReference = type.MetadataType == MetadataType.Object;
        if (isReference ? !own.IsValueType : Spell(own) == Spell(type))
            return address;
        throw reading.Builder.Refuse("reads or writes memory as another type");
    }

    private string Spell(TypeReference type) => Structures.Is(type) ? type.FullName : Width(type);

    private string Width(TypeReference type) => (Types.EnumUnderlying(type) ?? type).MetadataType switch
    {
        MetadataType.Boolean or MetadataType.SByte or MetadataType.Byte => "1",
        MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => "2",
        MetadataType.Int32 or MetadataType.UInt32 => "4",
        MetadataType.Int64 or MetadataType.UInt64 => "8",
        _ => reading.Builder.StackTypeOf(type).FullName,
    };

    private TypeReference? Target(Instruction instruction)
    {
        var types = reading.Builder.Module.TypeSystem;
        return instruction.OpCode.Code switch
        {
            Code.Ldobj or Code.Stobj => reading.TypeOf(instruction.Operand),
            Code.Ldind_R8 or Code.Stind_R8 => types.Double,
            Code.Ldind_R4 or Code.Stind_R4 => types.Single,
            Code.Ldind_I8 or Code.Stind_I8 => types.Int64,
            Code.Ldind_I4 or Code.Ldind_U4 or Code.Stind_I4 => types.Int32,
            Code.Ldind_I2 or Code.Ldind_U2 or Code.Stind_I2 => types.Int16,
            Code.Ldind_I1 or Code.Ldind_U1 or Code.Stind_I1 => types.Byte,
            Code.Ldind_I or Code.Stind_I => types.IntPtr,
            Code.Ldind_Ref or Code.Stind_Ref => types.Object,
            _ => null,
        };
    }

    private void Load(Entry target, FieldReference field)
    {
        if (target is StructureEntry structure)
            reading.Push(reading.Memory.FieldOf(structure, field));
        else if (target is UnknownEntry)
            throw reading.Builder.Refuse("reads what differs from one way here to another");
        else
            reading.Push(reading.Memory.LoadAt(reading.Memory.FieldAt(target, field)));
    }

    private void LoadStatic(FieldReference field)
    {
        // Whether a delegate is there already does not matter: it is made.
        reading.Push(IsCache(field)
            ? new ValueEntry(reading.Builder.Null(field.FieldType))
            : reading.Memory.LoadField(field, []));
    }

    private void StoreStatic(FieldReference field)
    {
        if (!IsCache(field))
            throw reading.Builder.Refuse($"writes the static field {field.Name}, which others can see");
        reading.Pop();
    }

    /// <summary>Where compilers keep a delegate that they make once: &lt;&gt;9__0_0 in &lt;&gt;c, &lt;0&gt;__Name in &lt;&gt;O.</summary>
    private static bool IsCache(FieldReference field) => Types.IsDelegate(field.FieldType) &&
        ((field.DeclaringType.Name.StartsWith("<>c", StringComparison.Ordinal) && field.Name.StartsWith("<>9__", StringComparison.Ordinal)) ||
            (field.DeclaringType.Name.StartsWith("<>O", StringComparison.Ordinal) && field.Name.StartsWith("<", StringComparison.Ordinal)));
}
