using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="MemoryExtensions"/> that sort spans and search sorted ones.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanSorting
{
    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Sort))]
    public static void Sort<T>(Span<T> span, Tape tape) => Sorting.Sort(span, null, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Sort))]
    public static void Sort<T, TComparer>(Span<T> span, TComparer comparer, Tape tape)
        where TComparer : IComparer<T>? => Sorting.Sort(span, comparer, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Sort))]
    public static void Sort<T>(Span<T> span, Comparison<T> comparison, Tape tape) => span.Sort(comparison);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Sort))]
    public static void Sort<TKey, TValue>(Span<TKey> keys, Span<TValue> items, Tape tape) =>
        SortWithItems(keys, items, null, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Sort))]
    public static void Sort<TKey, TValue, TComparer>(
        Span<TKey> keys, Span<TValue> items, TComparer comparer, Tape tape)
        where TComparer : IComparer<TKey>? => SortWithItems(keys, items, comparer, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Sort))]
    public static void Sort<TKey, TValue>(
        Span<TKey> keys, Span<TValue> items, Comparison<TKey> comparison, Tape tape) => keys.Sort(items, comparison);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.BinarySearch))]
    public static int BinarySearch<T>(Span<T> span, IComparable<T> comparable, Tape tape) =>
        BinarySearch((ReadOnlySpan<T>)span, comparable, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.BinarySearch))]
    public static int BinarySearch<T>(ReadOnlySpan<T> span, IComparable<T> comparable, Tape tape) =>
        span.BinarySearch(new PrimalComparable<T>(comparable, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.BinarySearch))]
    public static int BinarySearch<T, TComparable>(Span<T> span, TComparable comparable, Tape tape)
        where TComparable : IComparable<T> => BinarySearch((ReadOnlySpan<T>)span, comparable, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.BinarySearch))]
    public static int BinarySearch<T, TComparable>(ReadOnlySpan<T> span, TComparable comparable, Tape tape)
        where TComparable : IComparable<T> => span.BinarySearch(new PrimalComparable<T>(comparable, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.BinarySearch))]
    public static int BinarySearch<T, TComparer>(Span<T> span, T value, TComparer comparer, Tape tape)
        where TComparer : IComparer<T> => BinarySearch((ReadOnlySpan<T>)span, value, comparer, tape);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.BinarySearch))]
    public static int BinarySearch<T, TComparer>(ReadOnlySpan<T> span, T value, TComparer comparer, Tape tape)
        where TComparer : IComparer<T> => span.BinarySearch(value, Comparers.Of((IComparer<T>)comparer)!);

    private static void SortWithItems<TKey, TValue>(
        Span<TKey> keys, Span<TValue> items, IComparer<TKey>? comparer, Tape tape)
    {
        if (keys.Length == items.Length)
            Sorting.Sort(keys, items, comparer, tape);
        else
            keys.Sort(items, comparer!);
    }

    /// <summary>What is sought, compared with primals.</summary>
    private readonly struct PrimalComparable<T>(IComparable<T> sought, Tape tape) : IComparable<T>
    {
        public int CompareTo(T? other) => sought is double x && other is double y
            ? (int)Decisions.Of(Elementary.Order, x, y, null, tape)
            : Contents.Primal(sought, tape).CompareTo(Contents.Primal(other, tape));
    }
}
