using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="string"/> that print values: they are handed primals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextReplacements
{
    [Replaces(typeof(string), nameof(string.Join))]
    public static string Join<T>(string? separator, IEnumerable<T> values, Tape tape) =>
        string.Join(separator, values.Select(value => Contents.Primal(value, tape)));

    [Replaces(typeof(string), nameof(string.Join))]
    public static string Join<T>(char separator, IEnumerable<T> values, Tape tape) =>
        string.Join(separator, values.Select(value => Contents.Primal(value, tape)));

    // What a handler holds is text already.
    [Replaces(typeof(string), nameof(string.Create))]
    public static string Create(IFormatProvider? provider, ref DefaultInterpolatedStringHandler handler, Tape tape) =>
        string.Create(provider, ref handler);

    [Replaces(typeof(string), nameof(string.Concat))]
    public static string Concat<T>(IEnumerable<T> values, Tape tape) =>
        string.Concat(values.Select(value => Contents.Primal(value, tape)));
}
