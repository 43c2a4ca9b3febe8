using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>The overloads of <see cref="Array"/>'s Sort.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArraySorting
{
    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<T>(T[] array, Tape tape) => Sort(array, (IComparer<T>?)null, tape);

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<T>(T[] array, IComparer<T>? comparer, Tape tape)
    {
        if (array is null)
            Array.Sort(array!, comparer);
        Sorting.Sort(array.AsSpan(), comparer, tape);
    }

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<T>(T[] array, Comparison<T> comparison, Tape tape) => Array.Sort(array, comparison);

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<T>(T[] array, int index, int length, Tape tape) => Sort(array, index, length, null, tape);

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer, Tape tape)
    {
        if (array is null || !Searching.IsPart(index, length, array.Length))
            Array.Sort(array!, index, length, comparer);
        Sorting.Sort(array.AsSpan(index, length), comparer, tape);
    }

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, Tape tape) =>
        Sort(keys, items, (IComparer<TKey>?)null, tape);

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, IComparer<TKey>? comparer, Tape tape)
    {
        if (keys is null)
            Array.Sort(keys!, items, comparer);
        Sort(keys!, items, 0, keys!.Length, comparer, tape);
    }

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, int index, int length, Tape tape) =>
        Sort(keys, items, index, length, null, tape);

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort<TKey, TValue>(
        TKey[] keys, TValue[]? items, int index, int length, IComparer<TKey>? comparer, Tape tape)
    {
        if (keys is null || !Searching.IsPart(index, length, keys.Length) ||
            (items != null && !Searching.IsPart(index, length, items.Length)))
        {
            Array.Sort(keys!, items, index, length, comparer);
        }

        if (items is null)
            Sorting.Sort(keys.AsSpan(index, length), comparer, tape);
        else
            Sorting.Sort(keys.AsSpan(index, length), items.AsSpan(index, length), comparer, tape);
    }

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort(Array array, Tape tape)
    {
        if (array is double[] doubles)
            Sort(doubles, tape);
        else
            Array.Sort(array, MayBeActive(array) ? PrimalComparer<object>.Default : null);
    }

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort(Array keys, Array? items, Tape tape)
    {
        if (keys is not double[] doubles || items is null || items.Length < doubles.Length)
        {
            Array.Sort(keys, items, MayBeActive(keys) ? PrimalComparer<object>.Default : null);
            return;
        }

        // Places first, then the items, whatever they are, as .NET would move them.
        int[] order = Sorting.Order<double>(doubles, tape);
        Sorting.Permute<double>(doubles, order);
        var old = (Array)items.Clone();
        for (int i = 0; i < order.Length; i++)
            Array.Copy(old, order[i], items, i, 1);
    }

    private static bool MayBeActive(Array? array) =>
        array?.GetType().GetElementType() is { } type && (!type.IsValueType || Slots.MayBearDoubles(type));
}
