using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Functions of <see cref="Math"/> and <see cref="double"/> that return an operand, or one with another sign.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SelectionReplacements
{
    [Replaces(typeof(Math), nameof(Math.Abs)), Replaces(typeof(double), nameof(double.Abs))]
    public static double Abs(double x, Tape tape) => Recorder.Unary(Elementary.Abs, x, tape);

    [Replaces(typeof(Math), nameof(Math.CopySign)), Replaces(typeof(double), nameof(double.CopySign))]
    public static double CopySign(double x, double y, Tape tape) => Recorder.Binary(Elementary.CopySign, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.Max)), Replaces(typeof(double), nameof(double.Max))]
    public static double Max(double x, double y, Tape tape) => Recorder.Binary(Elementary.Max, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.Min)), Replaces(typeof(double), nameof(double.Min))]
    public static double Min(double x, double y, Tape tape) => Recorder.Binary(Elementary.Min, x, y, tape);

    [Replaces(typeof(double), nameof(double.MaxNumber))]
    public static double MaxNumber(double x, double y, Tape tape) => Recorder.Binary(Elementary.MaxNumber, x, y, tape);

    [Replaces(typeof(double), nameof(double.MinNumber))]
    public static double MinNumber(double x, double y, Tape tape) => Recorder.Binary(Elementary.MinNumber, x, y, tape);

    [Replaces(typeof(double), nameof(double.MaxNative))]
    public static double MaxNative(double x, double y, Tape tape) => Recorder.Binary(Elementary.MaxNative, x, y, tape);

    [Replaces(typeof(double), nameof(double.MinNative))]
    public static double MinNative(double x, double y, Tape tape) => Recorder.Binary(Elementary.MinNative, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.MaxMagnitude)), Replaces(typeof(double), nameof(double.MaxMagnitude))]
    public static double MaxMagnitude(double x, double y, Tape tape) =>
        Recorder.Binary(Elementary.MaxMagnitude, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.MinMagnitude)), Replaces(typeof(double), nameof(double.MinMagnitude))]
    public static double MinMagnitude(double x, double y, Tape tape) =>
        Recorder.Binary(Elementary.MinMagnitude, x, y, tape);

    [Replaces(typeof(double), nameof(double.MaxMagnitudeNumber))]
    public static double MaxMagnitudeNumber(double x, double y, Tape tape) =>
        Recorder.Binary(Elementary.MaxMagnitudeNumber, x, y, tape);

    [Replaces(typeof(double), nameof(double.MinMagnitudeNumber))]
    public static double MinMagnitudeNumber(double x, double y, Tape tape) =>
        Recorder.Binary(Elementary.MinMagnitudeNumber, x, y, tape);

    /// <summary>At a bound the value shares the derivative with it, as max and min do.</summary>
    [Replaces(typeof(Math), nameof(Math.Clamp)), Replaces(typeof(double), nameof(double.Clamp))]
    public static double Clamp(double value, double min, double max, Tape tape)
    {
        double exact = Math.Clamp(
            Recorder.Value(value, tape), Recorder.Value(min, tape), Recorder.Value(max, tape));
        return Recorder.Exactly(Clamped(value, min, max, tape), exact, tape, roundsAlike: true);
    }

    [Replaces(typeof(double), nameof(double.ClampNative))]
    public static double ClampNative(double value, double min, double max, Tape tape)
    {
        double exact = double.ClampNative(
            Recorder.Value(value, tape), Recorder.Value(min, tape), Recorder.Value(max, tape));
        return Recorder.Exactly(Clamped(value, min, max, tape), exact, tape, roundsAlike: true);
    }

    // The native forms return their second operand unless the first one wins: a NaN is passed through as value, and is
    // no bound, which is what Clamp does.
    private static double Clamped(double value, double min, double max, Tape tape)
    {
        Decisions.Of(Elementary.Greater, min, max, null, tape); // bounds that are the wrong way round are an error
        return MinNative(max, MaxNative(min, value, tape), tape);
    }
}
