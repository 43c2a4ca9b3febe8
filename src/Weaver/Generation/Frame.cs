using Mono.Cecil;

namespace ILDiff.Weaving.Generation;

/// <summary>Where the values of a frame are: what takes eight bytes first, then four, padded to eight, then structures. References
/// are elsewhere.</summary>
internal sealed class Frame
{
    private readonly (int Bytes, int Structures)[] offsets;
    private readonly TypeReference[] types;

    internal Frame(IEnumerable<TypeReference> types)
    {
        this.types = [.. types];
        offsets = new (int Bytes, int Structures)[this.types.Length];
        foreach (int size in (int[])[8, 4])
        {
            for (int i = 0; i < offsets.Length; i++)
            {
                if (SizeOf(this.types[i]) != size)
                    continue;
                offsets[i] = (Bytes, 0);
                Bytes += size;
            }
        }

        Bytes = (Bytes + 7) / 8 * 8;
        for (int i = 0; i < offsets.Length; i++)
        {
            if (SizeOf(this.types[i]) != 0 || IsReference(i))
                continue;
            if (this.types[i].GetElementType().FullName != "System.Numerics.Vector`1" || (Wide != null && Wide.FullName != this.types[i].FullName))
                throw new NotSupportedException($"a frame has no place for {this.types[i]}");
            Wide = this.types[i];
            offsets[i] = (Bytes, Structures++);
        }
    }

    /// <summary>The bytes of what is not structures.</summary>
    internal int Bytes { get; }

    /// <summary>The type of the structures; null if there are none.</summary>
    internal TypeReference? Wide { get; }

    /// <summary>How many structures there are.</summary>
    internal int Structures { get; }

    internal bool IsEmpty => Bytes == 0 && Structures == 0;

    internal bool IsReference(int value) => !types[value].IsValueType && types[value] is not PointerType;

    internal (int Bytes, TypeReference? Wide, int Structures) Offset(int value) => (offsets[value].Bytes, Wide, offsets[value].Structures);

    private static int SizeOf(TypeReference type) => LocalTypes.Plain(type).MetadataType switch
    {
        MetadataType.Double or MetadataType.Int64 or MetadataType.UInt64 or MetadataType.IntPtr or MetadataType.UIntPtr or MetadataType.Pointer => 8,
        MetadataType.Single or MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte or
            MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.UInt32 => 4,
        _ => 0,
    };
}
