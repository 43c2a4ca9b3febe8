using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Comparers see primals. Those that a replacement hands to .NET are wrapped, whoever wrote them; a comparer that is
/// called is handed primals.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Comparers
{
    [Replaces(typeof(EqualityComparer<>), "get_Default")]
    public static EqualityComparer<T> DefaultEquality<T>(Tape tape) =>
        Contents.MayBeActive<T>() ? PrimalEqualityComparer<T>.Default : EqualityComparer<T>.Default;

    [Replaces(typeof(Comparer<>), "get_Default")]
    public static Comparer<T> DefaultOrder<T>(Tape tape) =>
        Contents.MayBeActive<T>() ? PrimalComparer<T>.Default : Comparer<T>.Default;

    [Replaces(typeof(IEqualityComparer<>), "Equals")]
    public static bool Equals<T>(IEqualityComparer<T> comparer, T? x, T? y, Tape tape) =>
        comparer.Equals(Contents.Primal(x, tape), Contents.Primal(y, tape));

    [Replaces(typeof(IEqualityComparer<>), "GetHashCode")]
    public static int GetHashCode<T>(IEqualityComparer<T> comparer, [DisallowNull] T value, Tape tape) =>
        comparer.GetHashCode(Contents.Primal(value, tape)!);

    [Replaces(typeof(EqualityComparer<>), "Equals")]
    public static bool Equals<T>(EqualityComparer<T> comparer, T? x, T? y, Tape tape) =>
        comparer.Equals(Contents.Primal(x, tape), Contents.Primal(y, tape));

    [Replaces(typeof(EqualityComparer<>), "GetHashCode")]
    public static int GetHashCode<T>(EqualityComparer<T> comparer, [DisallowNull] T value, Tape tape) =>
        comparer.GetHashCode(Contents.Primal(value, tape)!);

    [Replaces(typeof(IComparer<>), "Compare")]
    public static int Compare<T>(IComparer<T> comparer, T? x, T? y, Tape tape) =>
        comparer.Compare(Contents.Primal(x, tape), Contents.Primal(y, tape));

    [Replaces(typeof(Comparer<>), "Compare")]
    public static int Compare<T>(Comparer<T> comparer, T? x, T? y, Tape tape) =>
        comparer.Compare(Contents.Primal(x, tape), Contents.Primal(y, tape));

    [Replaces(typeof(IComparer), "Compare")]
    public static int Compare(IComparer comparer, object? x, object? y, Tape tape) =>
        comparer.Compare(Contents.Primal<object?>(x, tape), Contents.Primal<object?>(y, tape));

    [Replaces(typeof(IEqualityComparer), "Equals")]
    public static bool Equals(IEqualityComparer comparer, object? x, object? y, Tape tape) =>
        comparer.Equals(Contents.Primal<object?>(x, tape), Contents.Primal<object?>(y, tape));

    [Replaces(typeof(IEqualityComparer), "GetHashCode")]
    public static int GetHashCode(IEqualityComparer comparer, object value, Tape tape) =>
        comparer.GetHashCode(Contents.Primal(value, tape));

    /// <summary>What stands for a comparer that .NET is handed; null, where it may choose its default.</summary>
    internal static IEqualityComparer<T>? Of<T>(IEqualityComparer<T>? given)
    {
        if (!Contents.MayBeActive<T>() || given is PrimalEqualityComparer<T>)
            return given;
        return given is null || ReferenceEquals(given, EqualityComparer<T>.Default)
            ? PrimalEqualityComparer<T>.Default
            : new PrimalEqualityComparer<T>(given);
    }

    /// <summary>What stands for a comparer that .NET is handed; null, where it may choose its default.</summary>
    internal static IComparer<T>? Of<T>(IComparer<T>? given)
    {
        if (!Contents.MayBeActive<T>() || given is PrimalComparer<T>)
            return given;
        return IsDefault(given) ? PrimalComparer<T>.Default : new PrimalComparer<T>(given!);
    }

    /// <summary>Whether a comparer orders as <see cref="Comparer{T}.Default"/>.</summary>
    internal static bool IsDefault<T>(IComparer<T>? comparer) =>
        comparer is null || ReferenceEquals(comparer, Comparer<T>.Default) ||
        ReferenceEquals(comparer, PrimalComparer<T>.Default);
}
