using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="Enumerable"/> that compare elements for equality: by their primals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumerableEquality
{
    [Replaces(typeof(Enumerable), nameof(Enumerable.Distinct))]
    public static IEnumerable<T> Distinct<T>(
        IEnumerable<T> source, Tape tape) =>
        source.Distinct(Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Distinct))]
    public static IEnumerable<T> Distinct<T>(
        IEnumerable<T> source, IEqualityComparer<T>? comparer, Tape tape) =>
        source.Distinct(Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.DistinctBy))]
    public static IEnumerable<T> DistinctBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.DistinctBy(key, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.DistinctBy))]
    public static IEnumerable<T> DistinctBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, Tape tape) =>
        source.DistinctBy(key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Union))]
    public static IEnumerable<T> Union<T>(
        IEnumerable<T> source, IEnumerable<T> second, Tape tape) =>
        source.Union(second, Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Union))]
    public static IEnumerable<T> Union<T>(
        IEnumerable<T> source, IEnumerable<T> second, IEqualityComparer<T>? comparer, Tape tape) =>
        source.Union(second, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Intersect))]
    public static IEnumerable<T> Intersect<T>(
        IEnumerable<T> source, IEnumerable<T> second, Tape tape) =>
        source.Intersect(second, Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Intersect))]
    public static IEnumerable<T> Intersect<T>(
        IEnumerable<T> source, IEnumerable<T> second, IEqualityComparer<T>? comparer, Tape tape) =>
        source.Intersect(second, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Except))]
    public static IEnumerable<T> Except<T>(
        IEnumerable<T> source, IEnumerable<T> second, Tape tape) =>
        source.Except(second, Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Except))]
    public static IEnumerable<T> Except<T>(
        IEnumerable<T> source, IEnumerable<T> second, IEqualityComparer<T>? comparer, Tape tape) =>
        source.Except(second, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.IntersectBy))]
    public static IEnumerable<T> IntersectBy<T, TKey>(
        IEnumerable<T> source, IEnumerable<TKey> second, Func<T, TKey> key, Tape tape) =>
        source.IntersectBy(second, key, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.IntersectBy))]
    public static IEnumerable<T> IntersectBy<T, TKey>(
        IEnumerable<T> source, IEnumerable<TKey> second, Func<T, TKey> key, IEqualityComparer<TKey>? comparer,
        Tape tape) =>
        source.IntersectBy(second, key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ExceptBy))]
    public static IEnumerable<T> ExceptBy<T, TKey>(
        IEnumerable<T> source, IEnumerable<TKey> second, Func<T, TKey> key, Tape tape) =>
        source.ExceptBy(second, key, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ExceptBy))]
    public static IEnumerable<T> ExceptBy<T, TKey>(
        IEnumerable<T> source, IEnumerable<TKey> second, Func<T, TKey> key, IEqualityComparer<TKey>? comparer,
        Tape tape) =>
        source.ExceptBy(second, key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.UnionBy))]
    public static IEnumerable<T> UnionBy<T, TKey>(
        IEnumerable<T> source, IEnumerable<T> second, Func<T, TKey> key, Tape tape) =>
        source.UnionBy(second, key, Comparers.Of(default(IEqualityComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.UnionBy))]
    public static IEnumerable<T> UnionBy<T, TKey>(
        IEnumerable<T> source, IEnumerable<T> second, Func<T, TKey> key, IEqualityComparer<TKey>? comparer,
        Tape tape) =>
        source.UnionBy(second, key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.SequenceEqual))]
    public static bool SequenceEqual<T>(
        IEnumerable<T> source, IEnumerable<T> second, Tape tape) =>
        source.SequenceEqual(second, Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.SequenceEqual))]
    public static bool SequenceEqual<T>(
        IEnumerable<T> source, IEnumerable<T> second, IEqualityComparer<T>? comparer, Tape tape) =>
        source.SequenceEqual(second, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Contains))]
    public static bool Contains<T>(IEnumerable<T> source, T value, Tape tape) => source is ICollection<T> collection
        ? CollectionReplacements.Contains(collection, value, tape)
        : source.Contains(value, Comparers.Of(default(IEqualityComparer<T>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Contains))]
    public static bool Contains<T>(IEnumerable<T> source, T value, IEqualityComparer<T>? comparer, Tape tape) =>
        comparer is null ? Contains(source, value, tape) : source.Contains(value, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToHashSet))]
    public static HashSet<T> ToHashSet<T>(
        IEnumerable<T> source, Tape tape) =>
        Stores.Returned(source.ToHashSet(Comparers.Of(default(IEqualityComparer<T>))), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.ToHashSet))]
    public static HashSet<T> ToHashSet<T>(
        IEnumerable<T> source, IEqualityComparer<T>? comparer, Tape tape) =>
        Stores.Returned(source.ToHashSet(Comparers.Of(comparer)), tape);
}
