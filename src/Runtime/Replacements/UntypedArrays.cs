using System.Collections;
using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="Array"/> that sort and search arrays of any type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UntypedArrays
{
    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort(Array array, IComparer? comparer, Tape tape)
    {
        if (IsDefault(comparer) && array is double[] doubles)
            ArraySorting.Sort(doubles, tape);
        else
            Array.Sort(array, ByPrimals(comparer));
    }

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort(Array array, int index, int length, Tape tape) => Sort(array, index, length, null, tape);

    [Replaces(typeof(Array), nameof(Array.Sort))]
    public static void Sort(Array array, int index, int length, IComparer? comparer, Tape tape)
    {
        if (IsDefault(comparer) && array is double[] doubles)
            ArraySorting.Sort(doubles, index, length, tape);
        else
            Array.Sort(array, index, length, ByPrimals(comparer));
    }

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch(Array array, object? value, IComparer? comparer, Tape tape) =>
        Array.BinarySearch(array, value, ByPrimals(comparer));

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch(Array array, int index, int length, object? value, Tape tape) =>
        Array.BinarySearch(array, index, length, value, ByPrimals(null));

    [Replaces(typeof(Array), nameof(Array.BinarySearch))]
    public static int BinarySearch(Array array, int index, int length, object? value, IComparer? comparer, Tape tape) =>
        Array.BinarySearch(array, index, length, value, ByPrimals(comparer));

    [Replaces(typeof(Array), nameof(Array.IndexOf))]
    public static int IndexOf(Array array, object? value, int startIndex, Tape tape) =>
        array is double[] doubles && value is double sought
            ? ArraySearching.IndexOf(doubles, sought, startIndex, tape)
            : Array.IndexOf(WithPrimals(array, tape), Contents.Primal<object?>(value, tape), startIndex);

    [Replaces(typeof(Array), nameof(Array.IndexOf))]
    public static int IndexOf(Array array, object? value, int startIndex, int count, Tape tape) =>
        array is double[] doubles && value is double sought
            ? ArraySearching.IndexOf(doubles, sought, startIndex, count, tape)
            : Array.IndexOf(WithPrimals(array, tape), Contents.Primal<object?>(value, tape), startIndex, count);

    [Replaces(typeof(Array), nameof(Array.LastIndexOf))]
    public static int LastIndexOf(Array array, object? value, Tape tape) =>
        array is double[] doubles && value is double sought
            ? ArraySearching.LastIndexOf(doubles, sought, tape)
            : Array.LastIndexOf(WithPrimals(array, tape), Contents.Primal<object?>(value, tape));

    [Replaces(typeof(Array), nameof(Array.LastIndexOf))]
    public static int LastIndexOf(Array array, object? value, int startIndex, Tape tape) =>
        array is double[] doubles && value is double sought
            ? ArraySearching.LastIndexOf(doubles, sought, startIndex, tape)
            : Array.LastIndexOf(WithPrimals(array, tape), Contents.Primal<object?>(value, tape), startIndex);

    [Replaces(typeof(Array), nameof(Array.LastIndexOf))]
    public static int LastIndexOf(Array array, object? value, int startIndex, int count, Tape tape) =>
        array is double[] doubles && value is double sought
            ? ArraySearching.LastIndexOf(doubles, sought, startIndex, count, tape)
            : Array.LastIndexOf(WithPrimals(array, tape), Contents.Primal<object?>(value, tape), startIndex, count);

    /// <summary>A copy that can be searched for a primal: boxes and structures are compared by their contents.</summary>
    private static Array WithPrimals(Array array, Tape tape)
    {
        if (array is not { Rank: 1 } || tape == Tape.None || !MayBeActive(array))
            return array;
        var copy = (Array)array.Clone();
        for (int i = copy.GetLowerBound(0); i <= copy.GetUpperBound(0); i++)
            copy.SetValue(Contents.Primal<object?>(copy.GetValue(i), tape), i);
        return copy;
    }

    private static bool MayBeActive(Array array) =>
        array.GetType().GetElementType() is { } type && (!type.IsValueType || Slots.MayBearDoubles(type));

    private static bool IsDefault(IComparer? comparer) => comparer is null || ReferenceEquals(comparer, Comparer.Default);

    private static PrimalComparer<object> ByPrimals(IComparer? comparer) => IsDefault(comparer)
        ? PrimalComparer<object>.Default
        : new PrimalComparer<object>(Comparer<object>.Create(comparer!.Compare));
}
