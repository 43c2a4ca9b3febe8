using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Tapes;

namespace ILDiff.Compiled;

/// <summary>
/// What compiled derivatives keep for their reverse part: frames of doubles and integers in unmanaged memory, and references
/// beside them. Belongs to one thread; whoever calls generated code with it keeps it alive meanwhile.
/// </summary>
/// <remarks>
/// Generated code has <see cref="Top"/> and <see cref="End"/> in variables, and writes the first back before it calls other
/// generated code and at its end. No pointer into the memory is kept elsewhere, so that it may move when it grows.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class AdjointStack
{
    private const long FirstCapacity = 1 << 16;

    /// <summary>Where the next frame begins.</summary>
    public byte* Top;

    /// <summary>Where the memory ends.</summary>
    public byte* End;

    private byte* start;
    private object?[] objects = [];
    private int objectCount;

    /// <summary>Frees the memory.</summary>
    ~AdjointStack() => NativeMemory.Free(start);

    /// <summary>The memory that is kept, in bytes.</summary>
    internal long Bytes => End - start;

    /// <summary>Makes room for a frame. The memory may move; returns the new top, and sets <see cref="Top"/> and
    /// <see cref="End"/>.</summary>
    /// <param name="top">Where the next frame begins, whatever <see cref="Top"/> says.</param>
    /// <param name="bytes">The size of the frame, or of several.</param>
    /// <exception cref="TapeFullException">There is no memory for it. The stack is as before.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public byte* Grow(byte* top, long bytes)
    {
        long used = top - start;
        long capacity = Math.Max(FirstCapacity, Math.Max(2 * Bytes, used + bytes));
        if (capacity > TapeMemory.Limit)
            throw TapeFullException.StackBeyondLimit(used, capacity, TapeMemory.Limit);
        try
        {
            start = (byte*)NativeMemory.Realloc(start, checked((nuint)capacity));
        }
        catch (OutOfMemoryException)
        {
            throw TapeFullException.StackOutOfMemory(used, capacity);
        }

        End = start + capacity;
        return Top = start + used;
    }

    /// <summary>Puts a reference on top of the others.</summary>
    public void PushObject(object? value)
    {
        if (objectCount == objects.Length)
            Array.Resize(ref objects, Math.Max(16, 2 * objectCount));
        objects[objectCount++] = value;
    }

    /// <summary>Takes the last reference.</summary>
    public object? PopObject()
    {
        ref object? place = ref objects[--objectCount];
        object? value = place;
        place = null;
        return value;
    }

    /// <summary>Empties the stack, whatever state an exception left it in. Keeps the memory, and no object alive.</summary>
    internal void Reset()
    {
        Top = start;
        Array.Clear(objects, 0, objectCount);
        objectCount = 0;
    }
}
