using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Reads the elements of arrays that compilers keep as data.</summary>
internal static class Literals
{
    private const int MostElements = 1000;

    /// <summary>The elements; null if they are of a type that is not read, or too many.</summary>
    internal static IReadOnlyList<Constant>? Of(byte[] data, TypeReference element, ModuleDefinition module)
    {
        var types = module.TypeSystem;
        (int Size, Func<int, Constant> Read)? format = (Types.EnumUnderlying(element) ?? element).MetadataType switch
        {
            MetadataType.Double => (8, at => new Constant(types.Double, BitConverter.ToDouble(data, at))),
            MetadataType.Single => (4, at => new Constant(types.Single, BitConverter.ToSingle(data, at))),
            MetadataType.Int64 or MetadataType.UInt64 => (8, at => new Constant(types.Int64, BitConverter.ToInt64(data, at))),
            MetadataType.Int32 or MetadataType.UInt32 => (4, at => new Constant(types.Int32, BitConverter.ToInt32(data, at))),
            MetadataType.Int16 => (2, at => new Constant(types.Int32, (int)BitConverter.ToInt16(data, at))),
            MetadataType.UInt16 or MetadataType.Char => (2, at => new Constant(types.Int32, (int)BitConverter.ToUInt16(data, at))),
            MetadataType.SByte => (1, at => new Constant(types.Int32, (int)(sbyte)data[at])),
            MetadataType.Byte or MetadataType.Boolean => (1, at => new Constant(types.Int32, (int)data[at])),
            _ => null,
        };
        if (format is not { } known || data.Length / known.Size > MostElements)
            return null;
        return [.. Enumerable.Range(0, data.Length / known.Size).Select(i => known.Read(i * known.Size))];
    }
}
