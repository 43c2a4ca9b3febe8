using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>The questions that <see cref="double"/> answers, asked of the primal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoublePredicates
{
    [Replaces(typeof(double), nameof(double.IsEvenInteger))]
    public static bool IsEvenInteger(double x, Tape tape) => double.IsEvenInteger(Recorder.Primal(x, tape));

    [Replaces(typeof(double), nameof(double.IsFinite))]
    public static bool IsFinite(double x, Tape tape) => Decisions.Is(Elementary.IsFinite, x, tape);

    [Replaces(typeof(double), nameof(double.IsInfinity))]
    public static bool IsInfinity(double x, Tape tape) => Decisions.Is(Elementary.IsInfinity, x, tape);

    [Replaces(typeof(double), nameof(double.IsInteger))]
    public static bool IsInteger(double x, Tape tape) => double.IsInteger(Recorder.Primal(x, tape));

    [Replaces(typeof(double), nameof(double.IsNaN))]
    public static bool IsNaN(double x, Tape tape) => Decisions.Is(Elementary.IsNaN, x, tape);

    [Replaces(typeof(double), nameof(double.IsNegative))]
    public static bool IsNegative(double x, Tape tape) => Decisions.Is(Elementary.IsNegative, x, tape);

    [Replaces(typeof(double), nameof(double.IsNegativeInfinity))]
    public static bool IsNegativeInfinity(double x, Tape tape) => Decisions.Is(Elementary.Equal, x, double.NegativeInfinity, null, tape);

    [Replaces(typeof(double), nameof(double.IsNormal))]
    public static bool IsNormal(double x, Tape tape) => double.IsNormal(Recorder.Primal(x, tape));

    [Replaces(typeof(double), nameof(double.IsOddInteger))]
    public static bool IsOddInteger(double x, Tape tape) => double.IsOddInteger(Recorder.Primal(x, tape));

    [Replaces(typeof(double), nameof(double.IsPositive))]
    public static bool IsPositive(double x, Tape tape) => !Decisions.Is(Elementary.IsNegative, x, tape);

    [Replaces(typeof(double), nameof(double.IsPositiveInfinity))]
    public static bool IsPositiveInfinity(double x, Tape tape) => Decisions.Is(Elementary.Equal, x, double.PositiveInfinity, null, tape);

    [Replaces(typeof(double), nameof(double.IsPow2))]
    public static bool IsPow2(double x, Tape tape) => double.IsPow2(Recorder.Primal(x, tape));

    [Replaces(typeof(double), nameof(double.IsRealNumber))]
    public static bool IsRealNumber(double x, Tape tape) => double.IsRealNumber(Recorder.Primal(x, tape));

    [Replaces(typeof(double), nameof(double.IsSubnormal))]
    public static bool IsSubnormal(double x, Tape tape) => double.IsSubnormal(Recorder.Primal(x, tape));

    [Replaces(typeof(double), "IsZero")]
    public static bool IsZero(double x, Tape tape) => Decisions.Is(Elementary.Equal, x, 0, null, tape);

    /// <summary>Every double is.</summary>
    [Replaces(typeof(double), "IsCanonical")]
    public static bool IsCanonical(double x, Tape tape) => true;

    /// <summary>No double is.</summary>
    [Replaces(typeof(double), "IsComplexNumber")]
    public static bool IsComplexNumber(double x, Tape tape) => false;

    /// <summary>No double is.</summary>
    [Replaces(typeof(double), "IsImaginaryNumber")]
    public static bool IsImaginaryNumber(double x, Tape tape) => false;
}
