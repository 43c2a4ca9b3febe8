using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Functions of <see cref="Math"/> and <see cref="double"/> that are piecewise constant: their derivative is 0
/// wherever they have one, so they return passive values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RoundingReplacements
{
    [Replaces(typeof(Math), nameof(Math.Ceiling)), Replaces(typeof(double), nameof(double.Ceiling))]
    public static double Ceiling(double x, Tape tape) => Step(Elementary.Ceiling, x, tape);

    [Replaces(typeof(Math), nameof(Math.Floor)), Replaces(typeof(double), nameof(double.Floor))]
    public static double Floor(double x, Tape tape) => Step(Elementary.Floor, x, tape);

    [Replaces(typeof(Math), nameof(Math.Truncate)), Replaces(typeof(double), nameof(double.Truncate))]
    public static double Truncate(double x, Tape tape) => Step(Elementary.Truncate, x, tape);

    [Replaces(typeof(Math), nameof(Math.Round)), Replaces(typeof(double), nameof(double.Round))]
    public static double Round(double x, Tape tape) => Step(Elementary.Round, x, tape);

    [Replaces(typeof(Math), nameof(Math.Round)), Replaces(typeof(double), nameof(double.Round))]
    public static double Round(double x, int digits, Tape tape) =>
        Recorder.Produced(Math.Round(Recorder.Primal(x, tape), digits), tape);

    [Replaces(typeof(Math), nameof(Math.Round)), Replaces(typeof(double), nameof(double.Round))]
    public static double Round(double x, MidpointRounding mode, Tape tape) =>
        Recorder.Produced(Math.Round(Recorder.Primal(x, tape), mode), tape);

    [Replaces(typeof(Math), nameof(Math.Round)), Replaces(typeof(double), nameof(double.Round))]
    public static double Round(double x, int digits, MidpointRounding mode, Tape tape) =>
        Recorder.Produced(Math.Round(Recorder.Primal(x, tape), digits, mode), tape);

    [Replaces(typeof(Math), nameof(Math.Sign)), Replaces(typeof(double), nameof(double.Sign))]
    public static int Sign(double x, [CallSite] string site, Tape tape)
    {
        int sign = Math.Sign(Recorder.Value(x, tape));
        Decisions.Of(Elementary.Sign, x, site, tape);
        if (sign == 0)
            Ties.Met(x, 0, site, tape); // it jumps here
        return sign;
    }

    [Replaces(typeof(Math), nameof(Math.ILogB)), Replaces(typeof(double), nameof(double.ILogB))]
    public static int ILogB(double x, Tape tape) => Math.ILogB(Recorder.Primal(x, tape));

    private static double Step(Elementary decision, double x, Tape tape) =>
        Recorder.Produced(Decisions.Of(decision, x, null, tape), tape);
}
