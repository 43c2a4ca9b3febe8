using System.Runtime.CompilerServices;

namespace ILDiff.Border;

/// <summary>
/// What a recording found out about the delegates it invoked and the types it called, looked up by reference. One
/// thread's; forgotten when the recording ends, so that it keeps nothing alive.
/// </summary>
internal sealed class CalleeCache
{
    private const int EntryCount = 64;

    // By address: the collector may move a key, which costs a second look-up and no more.
    private readonly (object? Key, bool IsWoven)[] entries = new (object?, bool)[EntryCount];
    private bool isUsed;

    /// <summary>Whether <paramref name="key"/> is known, and what is known of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(object key, out bool isWoven)
    {
        ref var entry = ref Entry(key);
        isWoven = entry.IsWoven;
        return ReferenceEquals(entry.Key, key);
    }

    internal bool Add(object key, bool isWoven)
    {
        isUsed = true;
        Entry(key) = (key, isWoven);
        return isWoven;
    }

    internal void Clear()
    {
        if (!isUsed)
            return;
        Array.Clear(entries);
        isUsed = false;
    }

    private ref (object? Key, bool IsWoven) Entry(object key) =>
        ref entries[(Unsafe.As<object, nint>(ref key) >> 5) & (EntryCount - 1)];
}
