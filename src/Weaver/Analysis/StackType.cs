using Mono.Cecil;

namespace ILDiff.Weaving.Analysis;

/// <summary>What kind of value an entry of the evaluation stack is.</summary>
internal enum StackKind
{
    Int32,
    Int64,
    NativeInt,
    Float32,
    Float64,

    /// <summary>An object; the type is what the code declares, null for the literal null.</summary>
    Object,

    /// <summary>A managed or unmanaged pointer; the type is what it points to, null if unknown.</summary>
    Pointer,

    /// <summary>A structure.</summary>
    Structure,

    /// <summary>A value of a type parameter, which may be double when the code runs.</summary>
    Parameter,
}

/// <summary>The type of an entry of the evaluation stack.</summary>
internal readonly record struct StackType(StackKind Kind, TypeReference? Type = null)
{
    internal bool IsDouble => Kind == StackKind.Float64;

    internal bool IsFloat => Kind is StackKind.Float64 or StackKind.Float32;

    /// <summary>The entry that a value of a declared type becomes.</summary>
    internal static StackType Of(TypeReference type)
    {
        type = Types.StripModifiers(type);
        switch (type)
        {
            case ByReferenceType reference:
                return new(StackKind.Pointer, reference.ElementType);
            case PointerType pointer:
                return new(StackKind.Pointer, pointer.ElementType);
            case FunctionPointerType:
                return new(StackKind.NativeInt);
            case GenericParameter:
                return new(StackKind.Parameter, type);
            case ArrayType:
                return new(StackKind.Object, type);
        }

        switch (type.MetadataType)
        {
            case MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte or
                MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32:
                return new(StackKind.Int32, type);
            case MetadataType.Int64 or MetadataType.UInt64:
                return new(StackKind.Int64, type);
            case MetadataType.IntPtr or MetadataType.UIntPtr:
                return new(StackKind.NativeInt, type);
            case MetadataType.Single:
                return new(StackKind.Float32, type);
            case MetadataType.Double:
                return new(StackKind.Float64, type);
        }

        if (!type.IsValueType)
            return new(StackKind.Object, type);
        return Types.EnumUnderlying(type) is { } underlying
            ? Of(underlying) with { Type = type }
            : new(StackKind.Structure, type);
    }
}

/// <summary>The evaluation stack, top first; immutable, so that branches share it.</summary>
internal sealed record StackNode(StackType Top, StackNode? Rest)
{
    /// <summary>The entry so many below the top.</summary>
    internal StackType this[int depth]
    {
        get
        {
            StackNode node = this;
            for (; depth > 0; depth--)
                node = node.Rest!;
            return node.Top;
        }
    }
}
