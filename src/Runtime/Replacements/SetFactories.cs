using System.Collections.Concurrent;
using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Sets and queues made while a recording runs: they compare by primals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SetFactories
{
    [Replaces(typeof(HashSet<>), ".ctor")]
    public static HashSet<T> HashSet<T>(Tape tape) =>
        new HashSet<T>(Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(HashSet<>), ".ctor")]
    public static HashSet<T> HashSet<T>(IEqualityComparer<T>? comparer, Tape tape) =>
        new HashSet<T>(Comparers.Of(comparer));

    [Replaces(typeof(HashSet<>), ".ctor")]
    public static HashSet<T> HashSet<T>(int capacity, Tape tape) =>
        new HashSet<T>(capacity, Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(HashSet<>), ".ctor")]
    public static HashSet<T> HashSet<T>(int capacity, IEqualityComparer<T>? comparer, Tape tape) =>
        new HashSet<T>(capacity, Comparers.Of(comparer));

    [Replaces(typeof(HashSet<>), ".ctor")]
    public static HashSet<T> HashSet<T>(IEnumerable<T> elements, Tape tape) =>
        Stores.Returned(new HashSet<T>(elements, Comparers.Of(default(IEqualityComparer<T>))), tape);

    [Replaces(typeof(HashSet<>), ".ctor")]
    public static HashSet<T> HashSet<T>(IEnumerable<T> elements, IEqualityComparer<T>? comparer, Tape tape) =>
        Stores.Returned(new HashSet<T>(elements, Comparers.Of(comparer)), tape);

    [Replaces(typeof(SortedSet<>), ".ctor")]
    public static SortedSet<T> SortedSet<T>(Tape tape) =>
        new SortedSet<T>(Comparers.Of(default(IComparer<T>)));

    [Replaces(typeof(SortedSet<>), ".ctor")]
    public static SortedSet<T> SortedSet<T>(IComparer<T>? comparer, Tape tape) =>
        new SortedSet<T>(Comparers.Of(comparer));

    [Replaces(typeof(SortedSet<>), ".ctor")]
    public static SortedSet<T> SortedSet<T>(IEnumerable<T> elements, Tape tape) =>
        SortedSet(elements, null, tape);

    [Replaces(typeof(SortedSet<>), ".ctor")]
    public static SortedSet<T> SortedSet<T>(IEnumerable<T> elements, IComparer<T>? comparer, Tape tape)
    {
        if (Contents.MayBeActive<T>() && Comparers.IsDefault(comparer) && elements is not (null or SortedSet<T>))
            elements = FirstOfEquals(elements, tape);
        return Stores.Returned(new SortedSet<T>(elements!, Comparers.Of(comparer)), tape);
    }

    [Replaces(typeof(PriorityQueue<,>), ".ctor")]
    public static PriorityQueue<TElement, TPriority> PriorityQueue<TElement, TPriority>(Tape tape) =>
        new PriorityQueue<TElement, TPriority>(Comparers.Of(default(IComparer<TPriority>)));

    [Replaces(typeof(PriorityQueue<,>), ".ctor")]
    public static PriorityQueue<TElement, TPriority> PriorityQueue<TElement, TPriority>(int capacity, Tape tape) =>
        new PriorityQueue<TElement, TPriority>(capacity, Comparers.Of(default(IComparer<TPriority>)));

    [Replaces(typeof(PriorityQueue<,>), ".ctor")]
    public static PriorityQueue<TElement, TPriority> PriorityQueue<TElement, TPriority>(
        IComparer<TPriority>? comparer, Tape tape) =>
        new PriorityQueue<TElement, TPriority>(Comparers.Of(comparer));

    [Replaces(typeof(PriorityQueue<,>), ".ctor")]
    public static PriorityQueue<TElement, TPriority> PriorityQueue<TElement, TPriority>(
        int capacity, IComparer<TPriority>? comparer, Tape tape) =>
        new PriorityQueue<TElement, TPriority>(capacity, Comparers.Of(comparer));

    [Replaces(typeof(PriorityQueue<,>), ".ctor")]
    public static PriorityQueue<TElement, TPriority> PriorityQueue<TElement, TPriority>(
        IEnumerable<(TElement Element, TPriority Priority)> items, Tape tape) =>
        Stores.Returned(new PriorityQueue<TElement, TPriority>(items, Comparers.Of(default(IComparer<TPriority>))),
        tape);

    [Replaces(typeof(PriorityQueue<,>), ".ctor")]
    public static PriorityQueue<TElement, TPriority> PriorityQueue<TElement, TPriority>(
        IEnumerable<(TElement Element, TPriority Priority)> items, IComparer<TPriority>? comparer, Tape tape) =>
        Stores.Returned(new PriorityQueue<TElement, TPriority>(items, Comparers.Of(comparer)), tape);

    [Replaces(typeof(ConcurrentDictionary<,>), ".ctor")]
    public static ConcurrentDictionary<TKey, TValue> ConcurrentDictionary<TKey, TValue>(Tape tape)
        where TKey : notnull =>
        new ConcurrentDictionary<TKey, TValue>(Comparers.Of(default(IEqualityComparer<TKey>)));

    /// <summary>Sorted, and of equal elements the one that .NET keeps.</summary>
    private static List<T> FirstOfEquals<T>(IEnumerable<T> elements, Tape tape)
    {
        T[] sorted = [.. elements];
        Sorting.Sort(sorted, null, tape);
        List<T> kept = [];
        foreach (T element in sorted)
        {
            if (kept.Count == 0 || PrimalComparer<T>.Default.Compare(kept[^1], element) != 0)
                kept.Add(element);
        }

        return kept;
    }
}
