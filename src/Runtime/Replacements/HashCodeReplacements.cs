using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Members of <see cref="HashCode"/>: they hash primals. Collections are identities and are not copied.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HashCodeReplacements
{
    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1>(
        T1 v1, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2>(
        T1 v1, T2 v2, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2, T3>(
        T1 v1, T2 v2, T3 v3, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape), Contents.Primal(v3, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2, T3, T4>(
        T1 v1, T2 v2, T3 v3, T4 v4, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape), Contents.Primal(v3, tape),
            Contents.Primal(v4, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2, T3, T4, T5>(
        T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape), Contents.Primal(v3, tape),
            Contents.Primal(v4, tape), Contents.Primal(v5, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2, T3, T4, T5, T6>(
        T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape), Contents.Primal(v3, tape),
            Contents.Primal(v4, tape), Contents.Primal(v5, tape), Contents.Primal(v6, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2, T3, T4, T5, T6, T7>(
        T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, T7 v7, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape), Contents.Primal(v3, tape),
            Contents.Primal(v4, tape), Contents.Primal(v5, tape), Contents.Primal(v6, tape),
            Contents.Primal(v7, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Combine))]
    public static int Combine<T1, T2, T3, T4, T5, T6, T7, T8>(
        T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, T7 v7, T8 v8, Tape tape) =>
        HashCode.Combine(
            Contents.Primal(v1, tape), Contents.Primal(v2, tape), Contents.Primal(v3, tape),
            Contents.Primal(v4, tape), Contents.Primal(v5, tape), Contents.Primal(v6, tape),
            Contents.Primal(v7, tape), Contents.Primal(v8, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Add))]
    public static void Add<T>(ref HashCode hash, T value, Tape tape) => hash.Add(Contents.Primal(value, tape));

    [Replaces(typeof(HashCode), nameof(HashCode.Add))]
    public static void Add<T>(ref HashCode hash, T value, IEqualityComparer<T>? comparer, Tape tape) =>
        hash.Add(Contents.Primal(value, tape), Comparers.Of(comparer));
}
