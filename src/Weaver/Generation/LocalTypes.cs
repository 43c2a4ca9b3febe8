using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Generation;

/// <summary>What values are when they are on the evaluation stack or in a local variable.</summary>
internal static class LocalTypes
{
    /// <summary>The type that a value's variable has: an int for what is smaller, as on the evaluation stack.</summary>
    internal static TypeReference Of(TypeReference type)
    {
        TypeReference plain = Plain(type);
        return IsSmall(plain) ? plain.Module.TypeSystem.Int32 : type;
    }

    /// <summary>The type without modifiers; the integers that an enumeration has.</summary>
    internal static TypeReference Plain(TypeReference type)
    {
        type = Types.StripModifiers(type);
        return type.IsValueType ? Types.EnumUnderlying(type) ?? type : type;
    }

    /// <summary>Whether it is a floating point number.</summary>
    internal static bool IsFloat(TypeReference type) => Plain(type).MetadataType is MetadataType.Double or MetadataType.Single;

    private static bool IsSmall(TypeReference type) => type.MetadataType is MetadataType.Boolean or MetadataType.Char or
        MetadataType.SByte or MetadataType.Byte or MetadataType.Int16 or MetadataType.UInt16;
}
