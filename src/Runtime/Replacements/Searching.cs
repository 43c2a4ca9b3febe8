using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Linear search by the primals, with the equality of <see cref="EqualityComparer{T}.Default"/>.</summary>
internal static class Searching
{
    internal static int IndexOf<T>(ReadOnlySpan<T> values, T value, Tape tape)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (AreEqual(values[i], value, tape))
                return i;
        }

        return -1;
    }

    internal static int LastIndexOf<T>(ReadOnlySpan<T> values, T value, Tape tape)
    {
        for (int i = values.Length - 1; i >= 0; i--)
        {
            if (AreEqual(values[i], value, tape))
                return i;
        }

        return -1;
    }

    private static bool AreEqual<T>(T x, T y, Tape tape) => x is double a && y is double b
        ? Decisions.Is(Elementary.Same, a, b, null, tape)
        : EqualityComparer<T>.Default.Equals(Contents.Primal(x, tape), Contents.Primal(y, tape));

    /// <summary>An index into a part, as one into the whole.</summary>
    internal static int From(int start, int index) => index < 0 ? index : start + index;

    /// <summary>
    /// Whether a part lies inside a whole; where it does not, .NET is called and throws what it throws.
    /// </summary>
    internal static bool IsPart(
        int start, int count, int length) => start >= 0 && count >= 0 && start <= length - count;
}
