using System.ComponentModel;
using System.Runtime.InteropServices;
using ILDiff.Border;
using ILDiff.Tapes;
using static ILDiff.Replacements.Searching;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="List{T}"/> that compare elements.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListReplacements
{
    [Replaces(typeof(List<>), nameof(List<>.Contains))]
    public static bool Contains<T>(List<T> list, T item, Tape tape) => IndexOf(list, item, tape) >= 0;

    [Replaces(typeof(List<>), nameof(List<>.IndexOf))]
    public static int IndexOf<T>(List<T> list, T item, Tape tape) => IndexOf(list, item, 0, list.Count, tape);

    [Replaces(typeof(List<>), nameof(List<>.IndexOf))]
    public static int IndexOf<T>(List<T> list, T item, int index, Tape tape) =>
        index > list.Count ? list.IndexOf(item, index) : IndexOf(list, item, index, list.Count - index, tape);

    [Replaces(typeof(List<>), nameof(List<>.IndexOf))]
    public static int IndexOf<T>(List<T> list, T item, int index, int count, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || !IsPart(index, count, list.Count))
            return list.IndexOf(item, index, count);
        return From(index, Searching.IndexOf(CollectionsMarshal.AsSpan(list).Slice(index, count), item, tape));
    }

    [Replaces(typeof(List<>), nameof(List<>.LastIndexOf))]
    public static int LastIndexOf<T>(List<T> list, T item, Tape tape) =>
        list.Count == 0 ? -1 : LastIndexOf(list, item, list.Count - 1, list.Count, tape);

    [Replaces(typeof(List<>), nameof(List<>.LastIndexOf))]
    public static int LastIndexOf<T>(List<T> list, T item, int index, Tape tape) =>
        index >= list.Count ? list.LastIndexOf(item, index) : LastIndexOf(list, item, index, index + 1, tape);

    [Replaces(typeof(List<>), nameof(List<>.LastIndexOf))]
    public static int LastIndexOf<T>(List<T> list, T item, int index, int count, Tape tape)
    {
        int start = index - count + 1;
        if (!Contents.MayBeActive<T>() || index >= list.Count || !IsPart(start, count, list.Count))
            return list.LastIndexOf(item, index, count);
        return From(start, Searching.LastIndexOf(CollectionsMarshal.AsSpan(list).Slice(start, count), item, tape));
    }

    [Replaces(typeof(List<>), nameof(List<>.Remove))]
    public static bool Remove<T>(List<T> list, T item, Tape tape)
    {
        int index = IndexOf(list, item, tape);
        if (index < 0)
            return false;
        list.RemoveAt(index);
        return true;
    }

    [Replaces(typeof(List<>), nameof(List<>.Sort))]
    public static void Sort<T>(List<T> list, Tape tape) => Sort(list, 0, list.Count, null, tape);

    [Replaces(typeof(List<>), nameof(List<>.Sort))]
    public static void Sort<T>(List<T> list, IComparer<T>? comparer, Tape tape) =>
        Sort(list, 0, list.Count, comparer, tape);

    [Replaces(typeof(List<>), nameof(List<>.Sort))]
    public static void Sort<T>(List<T> list, Comparison<T> comparison, Tape tape) => list.Sort(comparison);

    [Replaces(typeof(List<>), nameof(List<>.Sort))]
    public static void Sort<T>(List<T> list, int index, int count, IComparer<T>? comparer, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || !Comparers.IsDefault(comparer) || !IsPart(index, count, list.Count))
        {
            list.Sort(index, count, Comparers.Of(comparer));
        }
        else if (count > 0)
        {
            Sorting.Sort(CollectionsMarshal.AsSpan(list).Slice(index, count), null, tape);
            list[index] = list[index];      // a store through the list, so that enumerators see that it changed
        }
    }

    [Replaces(typeof(List<>), nameof(List<>.BinarySearch))]
    public static int BinarySearch<T>(List<T> list, T item, Tape tape) =>
        BinarySearch(list, 0, list.Count, item, null, tape);

    [Replaces(typeof(List<>), nameof(List<>.BinarySearch))]
    public static int BinarySearch<T>(List<T> list, T item, IComparer<T>? comparer, Tape tape) =>
        BinarySearch(list, 0, list.Count, item, comparer, tape);

    [Replaces(typeof(List<>), nameof(List<>.BinarySearch))]
    public static int BinarySearch<T>(
        List<T> list, int index, int count, T item, IComparer<T>? comparer, Tape tape) =>
        list.BinarySearch(index, count, item, Comparers.Of(comparer));
}
