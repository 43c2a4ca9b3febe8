using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Sorts by primals into the order, among equals too, that .NET sorts the primals into: it sorts them itself, with
/// their places as items, and the values follow.
/// </summary>
internal static class Sorting
{
    internal static void Sort<T>(Span<T> values, IComparer<T>? comparer, Tape tape)
    {
        if (!Contents.MayBeActive<T>())
        {
            values.Sort(comparer!);
        }
        else if (!Comparers.IsDefault(comparer))
        {
            values.Sort(Comparers.Of(comparer)!);
        }
        else
        {
            Permute(values, Order<T>(values, tape));
        }
    }

    internal static void Sort<TKey, TItem>(Span<TKey> keys, Span<TItem> items, IComparer<TKey>? comparer, Tape tape)
    {
        if (!Contents.MayBeActive<TKey>())
        {
            keys.Sort(items, comparer!);
        }
        else if (!Comparers.IsDefault(comparer))
        {
            keys.Sort(items, Comparers.Of(comparer)!);
        }
        else
        {
            int[] order = Order<TKey>(keys, tape);
            Permute(keys, order);
            Permute(items, order);
        }
    }

    /// <summary>Where the values come from, in the order of their primals.</summary>
    internal static int[] Order<T>(ReadOnlySpan<T> values, Tape tape)
    {
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        if (typeof(T) != typeof(double))
        {
            Array.Sort(Contents.Primals(values, tape), order);
            return order;
        }

        double[] doubles = (double[])(object)values.ToArray();
        Array.Sort(Contents.Values(doubles, tape), order);
        Decisions.Sorted(Array.ConvertAll(order, i => doubles[i]), tape);
        return order;
    }

    /// <summary>Puts into each place the value that the order says comes there.</summary>
    internal static void Permute<T>(Span<T> values, int[] order)
    {
        T[] old = values.ToArray();
        for (int i = 0; i < order.Length; i++)
            values[i] = old[order[i]];
    }
}
