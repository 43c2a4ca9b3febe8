using System.Runtime.CompilerServices;

namespace ILDiff.Tapes;

/// <summary>
/// The objects and static fields into which a recording stored active values, so that they get their primals back when
/// it ends.
/// </summary>
internal sealed class NotedObjects
{
    private const int RecentCount = 64;

    // A cache by address: a store to one of the last few objects costs a load and a comparison. The collector may move
    // an object, which costs a second note and no more.
    private readonly object?[] recent = new object?[RecentCount];
    private object?[] objects = new object?[256];
    private int count;

    private readonly HashSet<(RuntimeFieldHandle Field, RuntimeTypeHandle Type)> statics = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(object target)
    {
        nint slot = (Unsafe.As<object, nint>(ref target) >> 5) & (RecentCount - 1);
        if (!ReferenceEquals(recent[slot], target))
            AddNew(target, slot);
    }

    internal void AddStatic(RuntimeFieldHandle field, RuntimeTypeHandle type) => statics.Add((field, type));

    /// <summary>Gives every noted slot that is active on <paramref name="tape"/> its primal, and forgets the notes.</summary>
    internal void Restore(Tape tape)
    {
        for (int i = 0; i < count; i++)
            tape.Restorer.Root(objects[i]!);
        foreach (var (field, type) in statics)
            tape.Restorer.Static(field, type);

        Array.Clear(objects, 0, count);
        Array.Clear(recent);
        count = 0;
        statics.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNew(object target, nint slot)
    {
        if (count == objects.Length)
            Array.Resize(ref objects, 2 * count);
        objects[count++] = target;
        recent[slot] = target;
    }
}
