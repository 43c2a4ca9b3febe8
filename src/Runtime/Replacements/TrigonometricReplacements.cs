using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// The trigonometric and hyperbolic functions of <see cref="Math"/> and <see cref="double"/>, and their inverses.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TrigonometricReplacements
{
    [Replaces(typeof(Math), nameof(Math.Sin)), Replaces(typeof(double), nameof(double.Sin))]
    public static double Sin(double x, Tape tape) => Recorder.Unary(Elementary.Sin, x, tape);

    [Replaces(typeof(Math), nameof(Math.Cos)), Replaces(typeof(double), nameof(double.Cos))]
    public static double Cos(double x, Tape tape) => Recorder.Unary(Elementary.Cos, x, tape);

    [Replaces(typeof(Math), nameof(Math.Tan)), Replaces(typeof(double), nameof(double.Tan))]
    public static double Tan(double x, Tape tape) => Recorder.Unary(Elementary.Tan, x, tape);

    [Replaces(typeof(Math), nameof(Math.Asin)), Replaces(typeof(double), nameof(double.Asin))]
    public static double Asin(double x, Tape tape) => Recorder.Unary(Elementary.Asin, x, tape);

    [Replaces(typeof(Math), nameof(Math.Acos)), Replaces(typeof(double), nameof(double.Acos))]
    public static double Acos(double x, Tape tape) => Recorder.Unary(Elementary.Acos, x, tape);

    [Replaces(typeof(Math), nameof(Math.Atan)), Replaces(typeof(double), nameof(double.Atan))]
    public static double Atan(double x, Tape tape) => Recorder.Unary(Elementary.Atan, x, tape);

    [Replaces(typeof(Math), nameof(Math.Atan2)), Replaces(typeof(double), nameof(double.Atan2))]
    public static double Atan2(double x, double y, Tape tape) => Recorder.Binary(Elementary.Atan2, x, y, tape);

    [Replaces(typeof(double), nameof(double.SinPi))]
    public static double SinPi(double x, Tape tape) => Recorder.Unary(Elementary.SinPi, x, tape);

    [Replaces(typeof(double), nameof(double.CosPi))]
    public static double CosPi(double x, Tape tape) => Recorder.Unary(Elementary.CosPi, x, tape);

    [Replaces(typeof(double), nameof(double.TanPi))]
    public static double TanPi(double x, Tape tape) => Recorder.Unary(Elementary.TanPi, x, tape);

    [Replaces(typeof(double), nameof(double.AsinPi))]
    public static double AsinPi(double x, Tape tape) => Recorder.Unary(Elementary.AsinPi, x, tape);

    [Replaces(typeof(double), nameof(double.AcosPi))]
    public static double AcosPi(double x, Tape tape) => Recorder.Unary(Elementary.AcosPi, x, tape);

    [Replaces(typeof(double), nameof(double.AtanPi))]
    public static double AtanPi(double x, Tape tape) => Recorder.Unary(Elementary.AtanPi, x, tape);

    [Replaces(typeof(double), nameof(double.Atan2Pi))]
    public static double Atan2Pi(double x, double y, Tape tape) => Recorder.Binary(Elementary.Atan2Pi, x, y, tape);

    [Replaces(typeof(Math), nameof(Math.Sinh)), Replaces(typeof(double), nameof(double.Sinh))]
    public static double Sinh(double x, Tape tape) => Recorder.Unary(Elementary.Sinh, x, tape);

    [Replaces(typeof(Math), nameof(Math.Cosh)), Replaces(typeof(double), nameof(double.Cosh))]
    public static double Cosh(double x, Tape tape) => Recorder.Unary(Elementary.Cosh, x, tape);

    [Replaces(typeof(Math), nameof(Math.Tanh)), Replaces(typeof(double), nameof(double.Tanh))]
    public static double Tanh(double x, Tape tape) => Recorder.Unary(Elementary.Tanh, x, tape);

    [Replaces(typeof(Math), nameof(Math.Asinh)), Replaces(typeof(double), nameof(double.Asinh))]
    public static double Asinh(double x, Tape tape) => Recorder.Unary(Elementary.Asinh, x, tape);

    [Replaces(typeof(Math), nameof(Math.Acosh)), Replaces(typeof(double), nameof(double.Acosh))]
    public static double Acosh(double x, Tape tape) => Recorder.Unary(Elementary.Acosh, x, tape);

    [Replaces(typeof(Math), nameof(Math.Atanh)), Replaces(typeof(double), nameof(double.Atanh))]
    public static double Atanh(double x, Tape tape) => Recorder.Unary(Elementary.Atanh, x, tape);

    [Replaces(typeof(Math), nameof(Math.SinCos)), Replaces(typeof(double), nameof(double.SinCos))]
    public static (double Sin, double Cos) SinCos(double x, Tape tape)
    {
        var (sin, cos) = Math.SinCos(Recorder.Value(x, tape));
        return (Recorder.Exactly(Sin(x, tape), sin, tape, roundsAlike: true), Recorder.Exactly(Cos(x, tape), cos, tape, roundsAlike: true));
    }

    [Replaces(typeof(double), nameof(double.SinCosPi))]
    public static (double SinPi, double CosPi) SinCosPi(double x, Tape tape)
    {
        var (sin, cos) = double.SinCosPi(Recorder.Value(x, tape));
        return (Recorder.Exactly(SinPi(x, tape), sin, tape, roundsAlike: true), Recorder.Exactly(CosPi(x, tape), cos, tape, roundsAlike: true));
    }
}
