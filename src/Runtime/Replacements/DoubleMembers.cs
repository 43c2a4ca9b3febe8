using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// The instance members of <see cref="double"/>: comparison, equality, hashing and text, all of the primal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleMembers
{
    [Replaces(typeof(double), nameof(double.CompareTo))]
    public static int CompareTo(double value, double other, Tape tape) =>
        (int)Decisions.Of(Elementary.Order, value, other, null, tape);

    [Replaces(typeof(double), nameof(double.CompareTo))]
    public static int CompareTo(double value, object? other, Tape tape) =>
        Recorder.Primal(value, tape).CompareTo(Unboxed(other, tape));

    [Replaces(typeof(double), nameof(double.Equals))]
    public static bool Equals(double value, double other, [CallSite] string site, Tape tape) =>
        Decisions.Is(Elementary.Same, value, other, site, tape) && Ties.Met(value, other, site, tape);

    [Replaces(typeof(double), nameof(double.Equals))]
    public static bool Equals(double value, object? other, Tape tape) =>
        Recorder.Primal(value, tape).Equals(Unboxed(other, tape));

    [Replaces(typeof(double), nameof(double.GetHashCode))]
    public static int GetHashCode(double value, Tape tape) => Recorder.Primal(value, tape).GetHashCode();

    [Replaces(typeof(double), nameof(double.GetTypeCode))]
    public static TypeCode GetTypeCode(double value, Tape tape) => TypeCode.Double;

    [Replaces(typeof(double), nameof(double.ToString))]
    public static string ToString(double value, Tape tape) => Recorder.Primal(value, tape).ToString();

    [Replaces(typeof(double), nameof(double.ToString))]
    public static string ToString(double value, string? format, Tape tape) =>
        Recorder.Primal(value, tape).ToString(format);

    [Replaces(typeof(double), nameof(double.ToString))]
    public static string ToString(double value, IFormatProvider? provider, Tape tape) =>
        Recorder.Primal(value, tape).ToString(provider);

    [Replaces(typeof(double), nameof(double.ToString))]
    public static string ToString(double value, string? format, IFormatProvider? provider, Tape tape) =>
        Recorder.Primal(value, tape).ToString(format, provider);

    [Replaces(typeof(double), nameof(double.TryFormat))]
    public static bool TryFormat(
        double value,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider,
        Tape tape) =>
        Recorder.Primal(value, tape).TryFormat(destination, out charsWritten, format, provider);

    [Replaces(typeof(double), nameof(double.TryFormat))]
    public static bool TryFormat(
        double value,
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider,
        Tape tape) =>
        Recorder.Primal(value, tape).TryFormat(utf8Destination, out bytesWritten, format, provider);

    private static object? Unboxed(object? other, Tape tape) =>
        other is double x && double.IsNaN(x) ? Recorder.Primal(x, tape) : other;
}
