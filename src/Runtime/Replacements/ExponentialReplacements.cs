using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Roots, powers, exponentials and logarithms of <see cref="Math"/> and <see cref="double"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExponentialReplacements
{
    [Replaces(typeof(Math), nameof(Math.Sqrt)), Replaces(typeof(double), nameof(double.Sqrt))]
    public static double Sqrt(double x, Tape tape) => Recorder.Unary(Elementary.Sqrt, x, tape);

    [Replaces(typeof(Math), nameof(Math.Cbrt)), Replaces(typeof(double), nameof(double.Cbrt))]
    public static double Cbrt(double x, Tape tape) => Recorder.Unary(Elementary.Cbrt, x, tape);

    /// <summary>The degree is passive: it becomes a constant of the statement.</summary>
    [Replaces(typeof(double), nameof(double.RootN))]
    public static double RootN(double x, int n, Tape tape) => Recorder.Binary(Elementary.RootN, x, n, tape);

    [Replaces(typeof(double), nameof(double.Hypot))]
    public static double Hypot(double x, double y, Tape tape) => Recorder.Binary(Elementary.Hypot, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.Pow)), Replaces(typeof(double), nameof(double.Pow))]
    public static double Pow(double x, double y, Tape tape) => Recorder.Binary(Elementary.Pow, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.Exp)), Replaces(typeof(double), nameof(double.Exp))]
    public static double Exp(double x, Tape tape) => Recorder.Unary(Elementary.Exp, x, tape);

    [Replaces(typeof(double), nameof(double.Exp2))]
    public static double Exp2(double x, Tape tape) => Recorder.Unary(Elementary.Exp2, x, tape);

    [Replaces(typeof(double), nameof(double.Exp10))]
    public static double Exp10(double x, Tape tape) => Recorder.Unary(Elementary.Exp10, x, tape);

    [Replaces(typeof(double), nameof(double.ExpM1))]
    public static double ExpM1(double x, Tape tape) => Recorder.Unary(Elementary.ExpM1, x, tape);

    [Replaces(typeof(double), nameof(double.Exp2M1))]
    public static double Exp2M1(double x, Tape tape) => Recorder.Unary(Elementary.Exp2M1, x, tape);

    [Replaces(typeof(double), nameof(double.Exp10M1))]
    public static double Exp10M1(double x, Tape tape) => Recorder.Unary(Elementary.Exp10M1, x, tape);

    [Replaces(typeof(Math), nameof(Math.Log)), Replaces(typeof(double), nameof(double.Log))]
    public static double Log(double x, Tape tape) => Recorder.Unary(Elementary.Log, x, tape);

    [Replaces(typeof(Math), nameof(Math.Log)), Replaces(typeof(double), nameof(double.Log))]
    public static double Log(double x, double newBase, Tape tape) =>
        Recorder.Binary(Elementary.LogToBase, x, newBase, tape);

    [Replaces(typeof(Math), nameof(Math.Log2)), Replaces(typeof(double), nameof(double.Log2))]
    public static double Log2(double x, Tape tape) => Recorder.Unary(Elementary.Log2, x, tape);

    [Replaces(typeof(Math), nameof(Math.Log10)), Replaces(typeof(double), nameof(double.Log10))]
    public static double Log10(double x, Tape tape) => Recorder.Unary(Elementary.Log10, x, tape);

    [Replaces(typeof(double), nameof(double.LogP1))]
    public static double LogP1(double x, Tape tape) => Recorder.Unary(Elementary.LogP1, x, tape);

    [Replaces(typeof(double), nameof(double.Log2P1))]
    public static double Log2P1(double x, Tape tape) => Recorder.Unary(Elementary.Log2P1, x, tape);

    [Replaces(typeof(double), nameof(double.Log10P1))]
    public static double Log10P1(double x, Tape tape) => Recorder.Unary(Elementary.Log10P1, x, tape);
}
