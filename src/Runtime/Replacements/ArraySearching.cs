using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="Array"/> that search for a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArraySearching
{
    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch<T>(T[] array, T value, Tape tape) =>
        Array.BinarySearch(array, value, Comparers.Of(default(IComparer<T>)));

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch<T>(T[] array, T value, IComparer<T>? comparer, Tape tape) =>
        Array.BinarySearch(array, value, Comparers.Of(comparer));

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch<T>(T[] array, int index, int length, T value, Tape tape) =>
        Array.BinarySearch(array, index, length, value, Comparers.Of(default(IComparer<T>)));

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch<T>(
        T[] array, int index, int length, T value, IComparer<T>? comparer, Tape tape) =>
        Array.BinarySearch(array, index, length, value, Comparers.Of(comparer));

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch(Array array, object? value, Tape tape) =>
        Array.BinarySearch(array, value, PrimalComparer<object>.Default);

    [Replaces(typeof(Array), nameof(Array.IndexOf))]
    public static int IndexOf<T>(T[] array, T value, Tape tape) =>
        Contents.MayBeActive<T>() && array != null
            ? Searching.IndexOf(array, value, tape)
            : Array.IndexOf(array!, value);

    [Replaces(typeof(Array), nameof(Array.IndexOf))]
    public static int IndexOf<T>(T[] array, T value, int startIndex, Tape tape) =>
        array != null && startIndex <= array.Length
            ? IndexOf(array, value, startIndex, array.Length - startIndex, tape)
            : Array.IndexOf(array!, value, startIndex);

    [Replaces(typeof(Array), nameof(Array.IndexOf))]
    public static int IndexOf<T>(T[] array, T value, int startIndex, int count, Tape tape)
    {
        if (!Contents.MayBeActive<T>() || array == null || !Searching.IsPart(startIndex, count, array.Length))
            return Array.IndexOf(array!, value, startIndex, count);
        return Searching.From(startIndex, Searching.IndexOf(array.AsSpan(startIndex, count), value, tape));
    }

    [Replaces(typeof(Array), nameof(Array.IndexOf))]
    public static int IndexOf(Array array, object? value, Tape tape)
    {
        if (array is not { Rank: 1 })
            return Array.IndexOf(array!, value);
        object? primal = Contents.Primal<object?>(value, tape);
        for (int i = array.GetLowerBound(0); i <= array.GetUpperBound(0); i++)
        {
            if (Equals(Contents.Primal<object?>(array.GetValue(i), tape), primal))
                return i;
        }

        return array.GetLowerBound(0) - 1;
    }

    [Replaces(typeof(Array), nameof(Array.LastIndexOf))]
    public static int LastIndexOf<T>(T[] array, T value, Tape tape) =>
        Contents.MayBeActive<T>() && array != null
            ? Searching.LastIndexOf(array, value, tape)
            : Array.LastIndexOf(array!, value);

    [Replaces(typeof(Array), nameof(Array.LastIndexOf))]
    public static int LastIndexOf<T>(T[] array, T value, int startIndex, Tape tape) =>
        array is { Length: > 0 } && startIndex < array.Length
            ? LastIndexOf(array, value, startIndex, startIndex + 1, tape)
            : Array.LastIndexOf(array!, value, startIndex);

    [Replaces(typeof(Array), nameof(Array.LastIndexOf))]
    public static int LastIndexOf<T>(T[] array, T value, int startIndex, int count, Tape tape)
    {
        int start = startIndex - count + 1;
        if (!Contents.MayBeActive<T>() || array == null || startIndex >= array.Length ||
            !Searching.IsPart(start, count, array.Length))
        {
            return Array.LastIndexOf(array!, value, startIndex, count);
        }

        return Searching.From(start, Searching.LastIndexOf(array.AsSpan(start, count), value, tape));
    }
}
