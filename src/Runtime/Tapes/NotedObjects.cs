using System.Reflection;
using System.Runtime.CompilerServices;
using ILDiff.Border;

namespace ILDiff.Tapes;

/// <summary>
/// The objects and static fields into which a recording stored active values, so that they get their primals back when
/// it ends.
/// </summary>
/// <param name="isOfNone">Whether nothing is active on the tape, so that there is nothing to note.</param>
internal sealed class NotedObjects(bool isOfNone)
{
    private const int RecentCount = 64;

    // A cache by address: a store to one of the last few objects costs a load and a comparison. The collector may move
    // an object, which costs a second note and no more.
    private readonly object?[] recent = new object?[RecentCount];
    private object? latest; // loops store in one object mostly
    private object?[] objects = new object?[256];
    private int count;

    private readonly HashSet<object> shared = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> sharedNoted = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(RuntimeFieldHandle Field, RuntimeTypeHandle Type)> statics = [];

    /// <param name="target">An object; null is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(object? target)
    {
        if (!ReferenceEquals(latest, target))
            AddOther(target);
    }

    /// <summary>
    /// An object that code which is not woven holds too: a field of a library, what it returned, what it was given.
    /// </summary>
    internal void Share(object target)
    {
        if (!shared.Add(target))
            return;
        ForgetRecent(); // the next store into it is seen
        if (target is not object?[] elements)
            return;
        foreach (object? element in elements)
        {
            if (element != null)
                Share(element);
        }
    }

    /// <summary>Whether an object that other code holds too has got active values.</summary>
    internal bool SharesActive(Tape tape)
    {
        foreach (object target in sharedNoted)
        {
            ActiveFinder finder = tape.Finder.On(tape);
            finder.Root(target);
            if (finder.Found)
                return true;
        }

        return false;
    }

    internal void AddStatic(RuntimeFieldHandle field, RuntimeTypeHandle type) => statics.Add((field, type));

    /// <summary>Starts a part of the recording that will be forgotten: what is stored into from now on is noted anew.</summary>
    internal int StartPart()
    {
        ForgetRecent();
        return count;
    }

    /// <summary>Forgets what a part stored.</summary>
    /// <param name="start">Where the notes of the part start.</param>
    /// <param name="first">The first statement that is forgotten.</param>
    /// <param name="forgetter">What forgets.</param>
    internal void EndPart(int start, int first, Forgetter forgetter)
    {
        int kept = start;
        for (int i = start; i < count; i++)
        {
            forgetter.Forget(objects[i]!, first);
            if (forgetter.HoldsActive)
                objects[kept++] = objects[i];
        }

        Array.Clear(objects, kept, count - kept);
        ForgetRecent();
        count = kept;
        foreach (var (field, type) in statics)
        {
            if (FieldInfo.GetFieldFromHandle(field, type) is not { } found || found.GetValue(null) is not { } value)
                continue;
            forgetter.Forget(value, first);
            if (forgetter.HoldsForgotten)
                throw NotDifferentiableException.ForgottenStatic(found);
        }
    }

    /// <summary>Gives every noted slot that is active on <paramref name="tape"/> its primal, and forgets the notes.</summary>
    internal void Restore(Tape tape)
    {
        for (int i = 0; i < count; i++)
            tape.Restorer.Root(objects[i]!);
        foreach (var (field, type) in statics)
            tape.Restorer.Static(field, type);
        tape.Forgetter?.Restore();

        Array.Clear(objects, 0, count);
        ForgetRecent();
        count = 0;
        statics.Clear();
        shared.Clear();
        sharedNoted.Clear();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOther(object? target)
    {
        if (target == null || isOfNone)
            return;
        latest = target;
        nint slot = (Unsafe.As<object, nint>(ref target) >> 5) & (RecentCount - 1);
        if (!ReferenceEquals(recent[slot], target))
            AddNew(target, slot);
    }

    /// <summary>What is stored next is noted again, whatever it is.</summary>
    private void ForgetRecent()
    {
        Array.Clear(recent);
        latest = null;
    }

    private void AddNew(object target, nint slot)
    {
        if (count == objects.Length)
            Array.Resize(ref objects, 2 * count);
        objects[count++] = target;
        recent[slot] = target;
        if (shared.Count > 0 && shared.Contains(target))
            sharedNoted.Add(target);
    }
}
