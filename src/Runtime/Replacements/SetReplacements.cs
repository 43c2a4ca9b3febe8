using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of sets and of priority queues that take what is compared.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SetReplacements
{
    [Replaces(typeof(HashSet<>), "Add")]
    public static bool Add<T>(HashSet<T> set, T item, Tape tape) => set.Add(Keys.Stored(set, item, tape));

    [Replaces(typeof(HashSet<>), "Contains")]
    public static bool Contains<T>(HashSet<T> set, T item, Tape tape) => set.Contains(Contents.Primal(item, tape));

    [Replaces(typeof(HashSet<>), "Remove")]
    public static bool Remove<T>(HashSet<T> set, T item, Tape tape) => set.Remove(Contents.Primal(item, tape));

    [Replaces(typeof(HashSet<>), "TryGetValue")]
    public static bool TryGetValue<T>(HashSet<T> set, T sought, [MaybeNullWhen(false)] out T found, Tape tape) =>
        set.TryGetValue(Contents.Primal(sought, tape), out found);

    [Replaces(typeof(SortedSet<>), "Add")]
    public static bool Add<T>(SortedSet<T> set, T item, Tape tape) => set.Add(Keys.Stored(set, item, tape));

    [Replaces(typeof(SortedSet<>), "Contains")]
    public static bool Contains<T>(SortedSet<T> set, T item, Tape tape) => set.Contains(Contents.Primal(item, tape));

    [Replaces(typeof(SortedSet<>), "Remove")]
    public static bool Remove<T>(SortedSet<T> set, T item, Tape tape) => set.Remove(Contents.Primal(item, tape));

    [Replaces(typeof(SortedSet<>), "TryGetValue")]
    public static bool TryGetValue<T>(SortedSet<T> set, T sought, [MaybeNullWhen(false)] out T found, Tape tape) =>
        set.TryGetValue(Contents.Primal(sought, tape), out found);

    [Replaces(typeof(ISet<>), "Add")]
    public static bool Add<T>(ISet<T> set, T item, Tape tape) => set.Add(Keys.Stored(set, item, tape));

    [Replaces(typeof(ICollection<>), "Add")]
    public static void Add<T>(ICollection<T> collection, T item, [CallSite] string site, Tape tape)
    {
        Stores.Note<T>(collection, tape);
        if (Contents.MayBeActive<T>())
        {
            item = Keys.Handed(collection, item, tape);
            if (Keys.AreCompared(collection))
                item = Keys.Stored(collection, item, tape);
            else if (collection is System.Collections.IDictionary && Framework.Declares(collection.GetType()))
                item = Crossing.Guard(item, site, tape);
        }

        collection.Add(item);
    }

    [Replaces(typeof(PriorityQueue<,>), "Enqueue")]
    public static void Enqueue<TElement, TPriority>(
        PriorityQueue<TElement, TPriority> queue, TElement element, TPriority priority, Tape tape)
    {
        Stores.Note<TElement>(queue, tape);
        queue.Enqueue(element, Keys.Stored(queue, priority, tape));
    }

    [Replaces(typeof(PriorityQueue<,>), "EnqueueDequeue")]
    public static TElement EnqueueDequeue<TElement, TPriority>(
        PriorityQueue<TElement, TPriority> queue, TElement element, TPriority priority, Tape tape)
    {
        Stores.Note<TElement>(queue, tape);
        return queue.EnqueueDequeue(element, Keys.Stored(queue, priority, tape));
    }

    [Replaces(typeof(PriorityQueue<,>), "DequeueEnqueue")]
    public static TElement DequeueEnqueue<TElement, TPriority>(
        PriorityQueue<TElement, TPriority> queue, TElement element, TPriority priority, Tape tape)
    {
        Stores.Note<TElement>(queue, tape);
        return queue.DequeueEnqueue(element, Keys.Stored(queue, priority, tape));
    }
}
