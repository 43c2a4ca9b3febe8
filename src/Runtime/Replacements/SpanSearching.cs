using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="MemoryExtensions"/> that compare elements: .NET is handed spans of primals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanSearching
{
    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Contains))]
    public static bool Contains<T>(Span<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.Contains(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Contains))]
    public static bool Contains<T>(ReadOnlySpan<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.Contains(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Contains))]
    public static bool Contains<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer, Tape tape) =>
        MemoryExtensions.Contains(Stripped(span, tape), Contents.Primal(value, tape), Comparers.Of(comparer));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOf))]
    public static int IndexOf<T>(Span<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOf(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOf))]
    public static int IndexOf<T>(ReadOnlySpan<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOf(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOf))]
    public static int IndexOf<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer, Tape tape) =>
        MemoryExtensions.IndexOf(Stripped(span, tape), Contents.Primal(value, tape), Comparers.Of(comparer));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.LastIndexOf))]
    public static int LastIndexOf<T>(Span<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.LastIndexOf(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.LastIndexOf))]
    public static int LastIndexOf<T>(ReadOnlySpan<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.LastIndexOf(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.LastIndexOf))]
    public static int LastIndexOf<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer, Tape tape) =>
        MemoryExtensions.LastIndexOf(Stripped(span, tape), Contents.Primal(value, tape), Comparers.Of(comparer));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Count))]
    public static int Count<T>(Span<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.Count(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Count))]
    public static int Count<T>(ReadOnlySpan<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.Count(Stripped<T>(span, tape), Contents.Primal(value, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.Count))]
    public static int Count<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer, Tape tape) =>
        MemoryExtensions.Count(Stripped(span, tape), Contents.Primal(value, tape), Comparers.Of(comparer));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOfAny))]
    public static int IndexOfAny<T>(Span<T> span, T value0, T value1, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOfAny(Stripped<T>(span, tape), Contents.Primal(value0,
        tape), Contents.Primal(value1, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOfAny))]
    public static int IndexOfAny<T>(ReadOnlySpan<T> span, T value0, T value1, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOfAny(Stripped<T>(span, tape), Contents.Primal(value0,
        tape), Contents.Primal(value1, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOfAny))]
    public static int IndexOfAny<T>(Span<T> span, ReadOnlySpan<T> values, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOfAny(Stripped<T>(span, tape), Stripped(values, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOfAny))]
    public static int IndexOfAny<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOfAny(Stripped<T>(span, tape), Stripped(values, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOfAnyExcept))]
    public static int IndexOfAnyExcept<T>(Span<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOfAnyExcept(Stripped<T>(span, tape), Contents.Primal(value,
        tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOfAnyExcept))]
    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOfAnyExcept(Stripped<T>(span, tape), Contents.Primal(value,
        tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.SequenceEqual))]
    public static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.SequenceEqual(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.SequenceEqual))]
    public static bool SequenceEqual<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.SequenceEqual(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.StartsWith))]
    public static bool StartsWith<T>(Span<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.StartsWith(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.StartsWith))]
    public static bool StartsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.StartsWith(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.EndsWith))]
    public static bool EndsWith<T>(Span<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.EndsWith(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.EndsWith))]
    public static bool EndsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.EndsWith(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOf))]
    public static int IndexOf<T>(Span<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOf(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.IndexOf))]
    public static int IndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IEquatable<T>? => MemoryExtensions.IndexOf(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.SequenceEqual))]
    public static bool SequenceEqual<T>(
        Span<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer, Tape tape) =>
        MemoryExtensions.SequenceEqual(Stripped<T>(span, tape), Stripped(other, tape), comparer);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.SequenceCompareTo))]
    public static int SequenceCompareTo<T>(Span<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IComparable<T>? => MemoryExtensions.SequenceCompareTo(Stripped<T>(span, tape), Stripped(other, tape));

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.SequenceEqual))]
    public static bool SequenceEqual<T>(
        ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer, Tape tape) =>
        MemoryExtensions.SequenceEqual(Stripped<T>(span, tape), Stripped(other, tape), comparer);

    [Replaces(typeof(MemoryExtensions), nameof(MemoryExtensions.SequenceCompareTo))]
    public static int SequenceCompareTo<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other, Tape tape)
        where T : IComparable<T>? => MemoryExtensions.SequenceCompareTo(Stripped<T>(span, tape), Stripped(other, tape));

    private static ReadOnlySpan<T> Stripped<T>(ReadOnlySpan<T> span, Tape tape) =>
        Contents.MayBeActive<T>() ? Contents.Primals(span, tape) : span;
}
