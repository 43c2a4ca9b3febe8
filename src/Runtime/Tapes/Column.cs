using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ILDiff.Tapes;

/// <summary>
/// One growable column of unmanaged memory. The only file with pointers: indices are not checked, the tape
/// guarantees them.
/// </summary>
internal unsafe struct Column<T> where T : unmanaged
{
    private T* start;

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref start[index];
    }

    public readonly Span<T> Rows(int from, int count) => new(start + from, count);

    /// <summary>Makes room for <paramref name="capacity"/> rows and keeps what was there.</summary>
    /// <exception cref="OutOfMemoryException">The system has no more memory; the column is unchanged.</exception>
    public void Resize(long capacity) => start = (T*)NativeMemory.Realloc(start, checked((nuint)capacity * (nuint)sizeof(T)));

    public void Free()
    {
        NativeMemory.Free(start);
        start = null;
    }
}
