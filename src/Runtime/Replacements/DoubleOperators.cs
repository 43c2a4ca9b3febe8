using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>The operators of <see cref="double"/> as generic math calls them, named as in metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleOperators
{
    [Replaces(typeof(double), "op_Addition"), Replaces(typeof(double), "op_CheckedAddition")]
    public static double op_Addition(double x, double y, Tape tape) => Recorder.Add(x, y, tape);

    [Replaces(typeof(double), "op_Subtraction"), Replaces(typeof(double), "op_CheckedSubtraction")]
    public static double op_Subtraction(double x, double y, Tape tape) => Recorder.Subtract(x, y, tape);

    [Replaces(typeof(double), "op_Multiply"), Replaces(typeof(double), "op_CheckedMultiply")]
    public static double op_Multiply(double x, double y, Tape tape) => Recorder.Multiply(x, y, tape);

    [Replaces(typeof(double), "op_Division"), Replaces(typeof(double), "op_CheckedDivision")]
    public static double op_Division(double x, double y, Tape tape) => Recorder.Divide(x, y, tape);

    [Replaces(typeof(double), "op_Modulus")]
    public static double op_Modulus(double x, double y, Tape tape) => Recorder.Remainder(x, y, tape);

    [Replaces(typeof(double), "op_UnaryNegation"), Replaces(typeof(double), "op_CheckedUnaryNegation")]
    public static double op_UnaryNegation(double x, Tape tape) => Recorder.Negate(x, tape);

    [Replaces(typeof(double), "op_UnaryPlus")]
    public static double op_UnaryPlus(double x, Tape tape) => x;

    [Replaces(typeof(double), "op_Increment"), Replaces(typeof(double), "op_CheckedIncrement")]
    public static double op_Increment(double x, Tape tape) => Recorder.Add(x, 1, tape);

    [Replaces(typeof(double), "op_Decrement"), Replaces(typeof(double), "op_CheckedDecrement")]
    public static double op_Decrement(double x, Tape tape) => Recorder.Subtract(x, 1, tape);

    [Replaces(typeof(double), "op_Equality")]
    public static bool op_Equality(double x, double y, [CallSite] string site, Tape tape) =>
        Recorder.Equal(x, y, site, tape);

    [Replaces(typeof(double), "op_Inequality")]
    public static bool op_Inequality(double x, double y, [CallSite] string site, Tape tape) =>
        !Recorder.Equal(x, y, site, tape);

    [Replaces(typeof(double), "op_LessThan")]
    public static bool op_LessThan(double x, double y, [CallSite] string site, Tape tape) =>
        Recorder.Less(x, y, site, tape);

    [Replaces(typeof(double), "op_LessThanOrEqual")]
    public static bool op_LessThanOrEqual(double x, double y, [CallSite] string site, Tape tape) =>
        !Recorder.GreaterOrUnordered(x, y, site, tape);

    [Replaces(typeof(double), "op_GreaterThan")]
    public static bool op_GreaterThan(double x, double y, [CallSite] string site, Tape tape) =>
        Recorder.Greater(x, y, site, tape);

    [Replaces(typeof(double), "op_GreaterThanOrEqual")]
    public static bool op_GreaterThanOrEqual(double x, double y, [CallSite] string site, Tape tape) =>
        !Recorder.LessOrUnordered(x, y, site, tape);
}
