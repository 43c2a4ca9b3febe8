using System.ComponentModel;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="Enumerable"/> that sort: keys are compared by their primals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumerableOrder
{
    [Replaces(typeof(Enumerable), nameof(Enumerable.Order))]
    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source, Tape tape) =>
        source.Order(Comparers.Of(default(IComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Order))]
    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source, IComparer<T>? comparer, Tape tape) =>
        source.Order(Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.OrderDescending))]
    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source, Tape tape) =>
        source.OrderDescending(Comparers.Of(default(IComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.OrderDescending))]
    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source, IComparer<T>? comparer, Tape tape) =>
        source.OrderDescending(Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.OrderBy))]
    public static IOrderedEnumerable<T> OrderBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.OrderBy(key, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.OrderBy))]
    public static IOrderedEnumerable<T> OrderBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, Tape tape) =>
        source.OrderBy(key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.OrderByDescending))]
    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.OrderByDescending(key, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.OrderByDescending))]
    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, Tape tape) =>
        source.OrderByDescending(key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ThenBy))]
    public static IOrderedEnumerable<T> ThenBy<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.ThenBy(key, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ThenBy))]
    public static IOrderedEnumerable<T> ThenBy<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, Tape tape) =>
        source.ThenBy(key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ThenByDescending))]
    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.ThenByDescending(key, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ThenByDescending))]
    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, Tape tape) =>
        source.ThenByDescending(key, Comparers.Of(comparer));
}
