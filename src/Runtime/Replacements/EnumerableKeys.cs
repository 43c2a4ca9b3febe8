using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Members of <see cref="Enumerable"/> that group and join by keys: they are compared by their primals.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumerableKeys
{
    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, T> ToDictionary<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(key, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, T> ToDictionary<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(key, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, TElement> ToDictionary<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(key, element, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, TElement> ToDictionary<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element, IEqualityComparer<TKey>? comparer,
        Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(key, element, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> source, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        IEnumerable<(TKey Key, TValue Value)> source, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToDictionary))]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull =>
        Stores.Returned(source.ToDictionary(Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToLookup))]
    public static ILookup<TKey, T> ToLookup<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        Stores.Returned(source.ToLookup(key, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToLookup))]
    public static ILookup<TKey, T> ToLookup<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, Tape tape) =>
        Stores.Returned(source.ToLookup(key, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToLookup))]
    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element, Tape tape) =>
        Stores.Returned(source.ToLookup(key, element, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToLookup))]
    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element, IEqualityComparer<TKey>? comparer,
        Tape tape) =>
        Stores.Returned(source.ToLookup(key, element, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        Noted(source.GroupBy(key, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, Tape tape) =>
        Noted(source.GroupBy(key, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element, Tape tape) =>
        Noted(source.GroupBy(key, element, Comparers.Of(default(IEqualityComparer<TKey>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element, IEqualityComparer<TKey>? comparer,
        Tape tape) =>
        Noted(source.GroupBy(key, element, Comparers.Of(comparer)), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(
        IEnumerable<T> source, Func<T, TKey> key, Func<TKey, IEnumerable<T>, TResult> result, Tape tape) =>
        source.GroupBy(key, result, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(
        IEnumerable<T> source, Func<T, TKey> key, Func<TKey, IEnumerable<T>, TResult> result,
        IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.GroupBy(key, result, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element,
        Func<TKey, IEnumerable<TElement>, TResult> result, Tape tape) =>
        source.GroupBy(key, element, result, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupBy))]
    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(
        IEnumerable<T> source, Func<T, TKey> key, Func<T, TElement> element,
        Func<TKey, IEnumerable<TElement>, TResult> result, IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.GroupBy(key, element, result, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Join))]
    public static IEnumerable<TResult> Join<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T, TInner, TResult> result, Tape tape) =>
        source.Join(inner, key, innerKey, result, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Join))]
    public static IEnumerable<TResult> Join<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T, TInner, TResult> result, IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.Join(inner, key, innerKey, result, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupJoin))]
    public static IEnumerable<TResult> GroupJoin<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T, IEnumerable<TInner>, TResult> result, Tape tape) =>
        source.GroupJoin(inner, key, innerKey, result, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.GroupJoin))]
    public static IEnumerable<TResult> GroupJoin<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T, IEnumerable<TInner>, TResult> result, IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.GroupJoin(inner, key, innerKey, result, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.LeftJoin))]
    public static IEnumerable<TResult> LeftJoin<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T, TInner?, TResult> result, Tape tape) =>
        source.LeftJoin(inner, key, innerKey, result, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.LeftJoin))]
    public static IEnumerable<TResult> LeftJoin<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T, TInner?, TResult> result, IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.LeftJoin(inner, key, innerKey, result, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.RightJoin))]
    public static IEnumerable<TResult> RightJoin<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T?, TInner, TResult> result, Tape tape) =>
        source.RightJoin(inner, key, innerKey, result, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.RightJoin))]
    public static IEnumerable<TResult> RightJoin<T, TInner, TKey, TResult>(
        IEnumerable<T> source, IEnumerable<TInner> inner, Func<T, TKey> key, Func<TInner, TKey> innerKey,
        Func<T?, TInner, TResult> result, IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.RightJoin(inner, key, innerKey, result, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.CountBy))]
    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull => source.CountBy(key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.AggregateBy))]
    public static IEnumerable<KeyValuePair<TKey, TTotal>> AggregateBy<T, TKey, TTotal>(
        IEnumerable<T> source, Func<T, TKey> key, TTotal seed, Func<TTotal, T, TTotal> add,
        IEqualityComparer<TKey>? comparer, Tape tape)
        where TKey : notnull => Stores.Returned(source.AggregateBy(key, seed, add, Comparers.Of(comparer)), tape);

    /// <summary>Groups hold their keys and elements, and outlive the sequence.</summary>
    private static IEnumerable<IGrouping<TKey, T>> Noted<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups, Tape tape) =>
        groups.Select(group => Stores.Returned(group, tape));
}
