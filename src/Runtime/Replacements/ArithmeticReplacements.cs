using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Functions of <see cref="Math"/> and <see cref="double"/> next to the arithmetic operators.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArithmeticReplacements
{
    [Replaces(typeof(Math), nameof(Math.IEEERemainder)), Replaces(typeof(double), nameof(double.Ieee754Remainder))]
    public static double IEEERemainder(double x, double y, Tape tape) =>
        Recorder.Binary(Elementary.IeeeRemainder, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.ReciprocalEstimate))]
    [Replaces(typeof(double), nameof(double.ReciprocalEstimate))]
    public static double ReciprocalEstimate(double x, Tape tape) =>
        Recorder.Unary(Elementary.ReciprocalEstimate, x, tape);

    [Replaces(typeof(Math), nameof(Math.ReciprocalSqrtEstimate))]
    [Replaces(typeof(double), nameof(double.ReciprocalSqrtEstimate))]
    public static double ReciprocalSqrtEstimate(double x, Tape tape) =>
        Recorder.Unary(Elementary.ReciprocalSqrtEstimate, x, tape);

    [Replaces(typeof(Math), nameof(Math.BitIncrement)), Replaces(typeof(double), nameof(double.BitIncrement))]
    public static double BitIncrement(double x, Tape tape) => Recorder.Unary(Elementary.BitIncrement, x, tape);

    [Replaces(typeof(Math), nameof(Math.BitDecrement)), Replaces(typeof(double), nameof(double.BitDecrement))]
    public static double BitDecrement(double x, Tape tape) => Recorder.Unary(Elementary.BitDecrement, x, tape);

    [Replaces(typeof(double), nameof(double.DegreesToRadians))]
    public static double DegreesToRadians(double x, Tape tape) => Recorder.Unary(Elementary.DegreesToRadians, x, tape);

    [Replaces(typeof(double), nameof(double.RadiansToDegrees))]
    public static double RadiansToDegrees(double x, Tape tape) => Recorder.Unary(Elementary.RadiansToDegrees, x, tape);

    /// <summary>The exponent is passive: it becomes a constant of the statement.</summary>
    [Replaces(typeof(Math), nameof(Math.ScaleB)), Replaces(typeof(double), nameof(double.ScaleB))]
    public static double ScaleB(double x, int n, Tape tape) => Recorder.Binary(Elementary.ScaleB, x, n, tape);

    [Replaces(typeof(Math), nameof(Math.FusedMultiplyAdd))]
    [Replaces(typeof(double), nameof(double.FusedMultiplyAdd))]
    public static double FusedMultiplyAdd(double x, double y, double z, Tape tape)
    {
        double exact = Math.FusedMultiplyAdd(
            Recorder.Value(x, tape), Recorder.Value(y, tape), Recorder.Value(z, tape));
        return Recorder.Exactly(MultiplyAdd(x, y, z, tape), exact, tape);
    }

    [Replaces(typeof(double), nameof(double.MultiplyAddEstimate))]
    public static double MultiplyAddEstimate(double x, double y, double z, Tape tape)
    {
        double exact = double.MultiplyAddEstimate(
            Recorder.Value(x, tape), Recorder.Value(y, tape), Recorder.Value(z, tape));
        return Recorder.Exactly(MultiplyAdd(x, y, z, tape), exact, tape);
    }

    [Replaces(typeof(double), nameof(double.Lerp))]
    public static double Lerp(double x, double y, double amount, Tape tape)
    {
        double exact = double.Lerp(
            Recorder.Value(x, tape), Recorder.Value(y, tape), Recorder.Value(amount, tape));
        double rest = Recorder.Subtract(1, amount, tape);
        return Recorder.Exactly(MultiplyAdd(x, rest, Recorder.Multiply(y, amount, tape), tape), exact, tape);
    }

    private static double MultiplyAdd(double x, double y, double z, Tape tape) =>
        Recorder.Add(Recorder.Multiply(x, y, tape), z, tape);
}
