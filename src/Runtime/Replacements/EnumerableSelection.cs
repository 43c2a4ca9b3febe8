using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Members of <see cref="Enumerable"/> that select the least or the greatest element. Of several that are equal the
/// first gives the derivative.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumerableSelection
{
    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static double Min(IEnumerable<double> source, Tape tape)
    {
        double[] values = source.ToArray();
        double[] primals = Contents.Values(values, tape);
        int place = Place(primals.Min(), primals);
        Decisions.Selected(values, place, tape);
        return values[place];
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static double? Min(IEnumerable<double?> source, Tape tape)
    {
        double[] values = [.. source.OfType<double>()];
        return values.Length == 0 ? null : Min(values, tape);
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static double Min<T>(IEnumerable<T> source, Func<T, double> selector, Tape tape) =>
        Min(source.Select(selector), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static double? Min<T>(IEnumerable<T> source, Func<T, double?> selector, Tape tape) =>
        Min(source.Select(selector), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static TResult? Min<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector, Tape tape) =>
        Min(source.Select(selector), default(IComparer<TResult>), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static T? Min<T>(IEnumerable<T> source, Tape tape) =>
        Min(source, default(IComparer<T>), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Min))]
    public static T? Min<T>(IEnumerable<T> source, IComparer<T>? comparer, Tape tape) =>
        source is IEnumerable<double> doubles && typeof(T) == typeof(double) && Comparers.IsDefault(comparer)
            ? (T)(object)Min(doubles, tape)
            : source.Min(Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.MinBy))]
    public static T? MinBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.MinBy(key, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.MinBy))]
    public static T? MinBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, Tape tape) =>
        source.MinBy(key, Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static double Max(IEnumerable<double> source, Tape tape)
    {
        double[] values = source.ToArray();
        double[] primals = Contents.Values(values, tape);
        int place = Place(primals.Max(), primals);
        Decisions.Selected(values, place, tape);
        return values[place];
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static double? Max(IEnumerable<double?> source, Tape tape)
    {
        double[] values = [.. source.OfType<double>()];
        return values.Length == 0 ? null : Max(values, tape);
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static double Max<T>(IEnumerable<T> source, Func<T, double> selector, Tape tape) =>
        Max(source.Select(selector), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static double? Max<T>(IEnumerable<T> source, Func<T, double?> selector, Tape tape) =>
        Max(source.Select(selector), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static TResult? Max<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector, Tape tape) =>
        Max(source.Select(selector), default(IComparer<TResult>), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static T? Max<T>(IEnumerable<T> source, Tape tape) =>
        Max(source, default(IComparer<T>), tape);

    [Replaces(typeof(Enumerable), nameof(Enumerable.Max))]
    public static T? Max<T>(IEnumerable<T> source, IComparer<T>? comparer, Tape tape) =>
        source is IEnumerable<double> doubles && typeof(T) == typeof(double) && Comparers.IsDefault(comparer)
            ? (T)(object)Max(doubles, tape)
            : source.Max(Comparers.Of(comparer));

    [Replaces(typeof(Enumerable), nameof(Enumerable.MaxBy))]
    public static T? MaxBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> key, Tape tape) =>
        source.MaxBy(key, Comparers.Of(default(IComparer<TKey>)));

    [Replaces(typeof(Enumerable), nameof(Enumerable.MaxBy))]
    public static T? MaxBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, Tape tape) =>
        source.MaxBy(key, Comparers.Of(comparer));

    /// <summary>Where the selected primal stands first: that element's derivative is the result's.</summary>
    private static int Place(double selected, double[] primals) => Array.FindIndex(
        primals, x => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(selected));
}
