using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>
/// Comparisons that find an active value equal to another. What the code does then may be a short cut that holds for this
/// one value (x == 1 ? y : y * x): its derivative is not that of the function. Counted; an error in strict mode.
/// </summary>
internal static class Ties
{
    /// <summary>Two values are equal; true.</summary>
    internal static bool Met(double x, double y, string site, Tape tape)
    {
        if ((ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape)) && !IsSame(x, y))
            tape.Findings.Tie(site, Recorder.Value(x, tape));
        return true;
    }

    private static bool IsSame(double x, double y) =>
        BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y); // whatever its value, it equals itself
}
