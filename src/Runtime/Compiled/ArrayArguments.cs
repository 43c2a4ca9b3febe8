using System.ComponentModel;
using ILDiff.Operations;

namespace ILDiff.Compiled;

/// <summary>What members of arrays and spans ask of their arguments, for generated code that does the rest in loops of its own.</summary>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArrayArguments
{
    /// <summary>How long a span over an array is: 0 if there is no array.</summary>
    public static int LengthOrZero(Array? array) => array == null ? 0 : array.Length;

    /// <summary>Throws as <see cref="Array.Copy(Array, int, Array, int, int)"/> does; copies nothing.</summary>
    public static void CheckCopy(Array source, int sourceStart, Array target, int targetStart, int length)
    {
        if (source == null || target == null || IsOutside(sourceStart, length, source.Length) || IsOutside(targetStart, length, target.Length))
            Array.Copy(source!, sourceStart, target!, targetStart, length);
    }

    /// <summary>Throws as <see cref="Array.Clear(Array, int, int)"/> does; clears nothing.</summary>
    public static void CheckClear(Array array, int start, int length)
    {
        if (array == null || IsOutside(start, length, array.Length))
            Array.Clear(array!, start, length);
    }

    /// <summary>Throws as <see cref="Span{T}.CopyTo"/> does.</summary>
    public static void CheckSpanCopy(int length, int targetLength)
    {
        if (length > targetLength)
            new ReadOnlySpan<byte>(new byte[1]).CopyTo([]);
    }

    private static bool IsOutside(int start, int length, int whole) =>
        (uint)start > (uint)whole || (uint)length > (uint)(whole - start);
}
