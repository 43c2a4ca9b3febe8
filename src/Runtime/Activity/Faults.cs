using System.Diagnostics;
using System.Runtime.CompilerServices;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>What is wrong with a value that should be a plain double and is not.</summary>
[StackTraceHidden]
internal static class Faults
{
    /// <summary>
    /// Returns a passive value as it is; throws when it is poison, or active in a recording other than that of
    /// <paramref name="tape"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Checked(double x, Tape tape)
    {
        if (!double.IsNaN(x) || ActiveValue.Is(x, tape))
            return x;
        switch (ActiveValue.Classify(x))
        {
            case NaNKind.Poisoned:
                throw ActiveValue.IsForgotten(x) ? PoisonedValueException.Forgotten() : new PoisonedValueException(tape.Unwoven);
            case NaNKind.Active:
                throw Foreign(x);
            default:
                return x;
        }
    }

    /// <summary>The error for an active value of another recording.</summary>
    internal static StaleValueException Foreign(double active)
    {
        int owner = LiveRecordings.ThreadOf(ActiveValue.Serial(active));
        return owner == 0
            ? StaleValueException.Ended()
            : StaleValueException.OfThread(owner, Environment.CurrentManagedThreadId);
    }
}
