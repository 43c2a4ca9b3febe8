using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Replay;

/// <summary>
/// What a recorded function is given: it computes with plain numbers. Active values are NaNs, of which arithmetic on vectors
/// would make plain ones.
/// </summary>
internal static class PlainNumbers
{
    /// <summary>Refuses active values and poison.</summary>
    internal static void Demand(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            if (double.IsNaN(number))
                Demand(number);
        }
    }

    private static void Demand(double number)
    {
        if (CurrentTape.Get() is { } tape && ActiveValue.Is(number, tape))
        {
            throw new NotDifferentiableException(
                "RecordedFunction|the function that is differentiated|",
                "an active value would enter a recorded function, which computes with plain numbers.",
                "Call the function itself there: inside a recording it is recorded like other code.");
        }

        Faults.Checked(number, Tape.None);
    }
}
