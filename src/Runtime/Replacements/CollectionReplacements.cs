using System.Collections;
using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Members of the collection interfaces that compare elements. Arrays and lists of .NET compare by primals; the
/// collections that have a comparer are called, with a primal if theirs does not know active values; the others compare
/// in woven code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CollectionReplacements
{
    [Replaces(typeof(ICollection<>), nameof(ICollection<>.Contains))]
    public static bool Contains<T>(ICollection<T> collection, T item, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || !Framework.Declares(collection.GetType()))
            return collection.Contains(Keys.Handed(collection, item, tape));
        return collection switch
        {
            T[] array => Searching.IndexOf(array, item, tape) >= 0,
            List<T> list => ListReplacements.Contains(list, item, tape),
            IList<T> list => IndexIn(list, item, tape) >= 0,
            _ when Keys.AreCompared(collection) => collection.Contains(Contents.Primal(item, tape)),
            _ => collection.Contains(item, PrimalEqualityComparer<T>.Default),
        };
    }

    [Replaces(typeof(IReadOnlySet<>), nameof(IReadOnlySet<>.Contains))]
    public static bool Contains<T>(IReadOnlySet<T> set, T item, Tape tape) =>
        set.Contains(Keys.Sought(set, item, tape));

    [Replaces(typeof(IList<>), nameof(IList<>.IndexOf))]
    public static int IndexOf<T>(IList<T> list, T item, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || !Framework.Declares(list.GetType()))
            return list.IndexOf(Keys.Handed(list, item, tape));
        return IndexIn(list, item, tape);
    }

    [Replaces(typeof(ICollection<>), nameof(ICollection<>.Remove))]
    public static bool Remove<T>(ICollection<T> collection, T item, [CallSite] string site, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || !Framework.Declares(collection.GetType()))
            return collection.Remove(Keys.Handed(collection, item, tape));
        if (collection is LinkedList<T> linked)
            return Remove(linked, item, tape);
        if (collection is not IList<T> list || list.IsReadOnly)
        {
            return collection.Remove(Keys.AreCompared(collection)
                ? Contents.Primal(item, tape)
                : Crossing.Guard(item, site, tape));
        }

        int index = IndexIn(list, item, tape);
        if (index < 0)
            return false;
        list.RemoveAt(index);
        return true;
    }

    [Replaces(typeof(System.Collections.ObjectModel.Collection<>), "Contains")]
    public static bool Contains<T>(System.Collections.ObjectModel.Collection<T> list, T item, Tape tape) =>
        IndexIn(list, item, tape) >= 0;

    [Replaces(typeof(System.Collections.ObjectModel.Collection<>), "IndexOf")]
    public static int IndexOf<T>(System.Collections.ObjectModel.Collection<T> list, T item, Tape tape) =>
        IndexIn(list, item, tape);

    [Replaces(typeof(System.Collections.ObjectModel.Collection<>), "Remove")]
    public static bool Remove<T>(System.Collections.ObjectModel.Collection<T> list, T item, Tape tape)
    {
        int index = IndexIn(list, item, tape);
        if (index >= 0)
            list.RemoveAt(index);
        return index >= 0;
    }

    [Replaces(typeof(System.Collections.ObjectModel.ReadOnlyCollection<>), "Contains")]
    public static bool Contains<T>(System.Collections.ObjectModel.ReadOnlyCollection<T> list, T item, Tape tape) =>
        IndexIn(list, item, tape) >= 0;

    [Replaces(typeof(System.Collections.ObjectModel.ReadOnlyCollection<>), "IndexOf")]
    public static int IndexOf<T>(System.Collections.ObjectModel.ReadOnlyCollection<T> list, T item, Tape tape) =>
        IndexIn(list, item, tape);

    [Replaces(typeof(Queue<>), nameof(Queue<>.Contains))]
    public static bool Contains<T>(Queue<T> queue, T item, Tape tape) =>
        Searching.IndexOf(queue.ToArray(), item, tape) >= 0;

    [Replaces(typeof(Stack<>), nameof(Stack<>.Contains))]
    public static bool Contains<T>(Stack<T> stack, T item, Tape tape) =>
        Searching.IndexOf(stack.ToArray(), item, tape) >= 0;

    [Replaces(typeof(LinkedList<>), nameof(LinkedList<>.Contains))]
    public static bool Contains<T>(LinkedList<T> list, T item, Tape tape) => Find(list, item, tape) != null;

    [Replaces(typeof(LinkedList<>), nameof(LinkedList<>.Find))]
    public static LinkedListNode<T>? Find<T>(LinkedList<T> list, T item, Tape tape)
    {
        T primal = Contents.Primal(item, tape);
        for (LinkedListNode<T>? node = list.First; node != null; node = node.Next)
        {
            if (EqualityComparer<T>.Default.Equals(Contents.Primal(node.Value, tape), primal))
                return node;
        }

        return null;
    }

    [Replaces(typeof(LinkedList<>), nameof(LinkedList<>.FindLast))]
    public static LinkedListNode<T>? FindLast<T>(LinkedList<T> list, T item, Tape tape)
    {
        T primal = Contents.Primal(item, tape);
        LinkedListNode<T>? node = list.Last;
        while (node != null && !EqualityComparer<T>.Default.Equals(Contents.Primal(node.Value, tape), primal))
            node = node.Previous;
        return node;
    }

    [Replaces(typeof(LinkedList<>), nameof(LinkedList<>.Remove))]
    public static bool Remove<T>(LinkedList<T> list, T item, Tape tape)
    {
        if (Find(list, item, tape) is not { } node)
            return false;
        list.Remove(node);
        return true;
    }

    [Replaces(typeof(LinkedList<>), nameof(LinkedList<>.Remove))]
    public static void Remove<T>(LinkedList<T> list, LinkedListNode<T> node, Tape tape) => list.Remove(node);

    [Replaces(typeof(IList), nameof(IList.Contains))]
    public static bool Contains(IList list, object? item, Tape tape) =>
        Framework.Declares(list.GetType()) ? IndexIn(list, item, tape) >= 0 : list.Contains(Keys.Handed(list, item, tape));

    [Replaces(typeof(IList), nameof(IList.IndexOf))]
    public static int IndexOf(IList list, object? item, Tape tape) =>
        Framework.Declares(list.GetType()) ? IndexIn(list, item, tape) : list.IndexOf(Keys.Handed(list, item, tape));

    private static int IndexIn(IList list, object? item, Tape tape) =>
        Searching.IndexOf([.. list.Cast<object?>()], item, tape);

    private static int IndexIn<T>(IList<T> list, T item, Tape tape) => list switch
    {
        T[] array => Searching.IndexOf(array, item, tape),
        List<T> inner => ListReplacements.IndexOf(inner, item, tape),
        _ => Searching.IndexOf([.. list], item, tape),
    };
}
