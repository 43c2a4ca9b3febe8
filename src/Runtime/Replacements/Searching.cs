using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Linear search by the primals, with the equality of <see cref="EqualityComparer{T}.Default"/>.</summary>
internal static class Searching
{
    internal static int IndexOf<T>(ReadOnlySpan<T> values, T value, Tape tape)
    {
        T primal = Contents.Primal(value, tape);
        for (int i = 0; i < values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(Contents.Primal(values[i], tape), primal))
                return i;
        }

        return -1;
    }

    internal static int LastIndexOf<T>(ReadOnlySpan<T> values, T value, Tape tape)
    {
        T primal = Contents.Primal(value, tape);
        for (int i = values.Length - 1; i >= 0; i--)
        {
            if (EqualityComparer<T>.Default.Equals(Contents.Primal(values[i], tape), primal))
                return i;
        }

        return -1;
    }

    /// <summary>An index into a part, as one into the whole.</summary>
    internal static int From(int start, int index) => index < 0 ? index : start + index;

    /// <summary>
    /// Whether a part lies inside a whole; where it does not, .NET is called and throws what it throws.
    /// </summary>
    internal static bool IsPart(
        int start, int count, int length) => start >= 0 && count >= 0 && start <= length - count;
}
