using System.ComponentModel;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>The constants that generic math asks <see cref="double"/> for, named as in metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleConstants
{
    [Replaces(typeof(double), "get_One")]
    public static double get_One(Tape tape) => Recorder.Produced(1, tape);

    [Replaces(typeof(double), "get_Zero")]
    public static double get_Zero(Tape tape) => Recorder.Produced(0, tape);

    [Replaces(typeof(double), "get_NegativeOne")]
    public static double get_NegativeOne(Tape tape) => Recorder.Produced(-1, tape);

    [Replaces(typeof(double), "get_AdditiveIdentity")]
    public static double get_AdditiveIdentity(Tape tape) => Recorder.Produced(0, tape);

    [Replaces(typeof(double), "get_MultiplicativeIdentity")]
    public static double get_MultiplicativeIdentity(Tape tape) => Recorder.Produced(1, tape);

    [Replaces(typeof(double), "get_E")]
    public static double get_E(Tape tape) => Recorder.Produced(Math.E, tape);

    [Replaces(typeof(double), "get_Pi")]
    public static double get_Pi(Tape tape) => Recorder.Produced(Math.PI, tape);

    [Replaces(typeof(double), "get_Tau")]
    public static double get_Tau(Tape tape) => Recorder.Produced(Math.Tau, tape);

    [Replaces(typeof(double), "get_Epsilon")]
    public static double get_Epsilon(Tape tape) => Recorder.Produced(double.Epsilon, tape);

    [Replaces(typeof(double), "get_NaN")]
    public static double get_NaN(Tape tape) => Recorder.Produced(double.NaN, tape);

    [Replaces(typeof(double), "get_NegativeInfinity")]
    public static double get_NegativeInfinity(Tape tape) => Recorder.Produced(double.NegativeInfinity, tape);

    [Replaces(typeof(double), "get_PositiveInfinity")]
    public static double get_PositiveInfinity(Tape tape) => Recorder.Produced(double.PositiveInfinity, tape);

    [Replaces(typeof(double), "get_NegativeZero")]
    public static double get_NegativeZero(Tape tape) => Recorder.Produced(double.NegativeZero, tape);

    [Replaces(typeof(double), "get_MaxValue")]
    public static double get_MaxValue(Tape tape) => Recorder.Produced(double.MaxValue, tape);

    [Replaces(typeof(double), "get_MinValue")]
    public static double get_MinValue(Tape tape) => Recorder.Produced(double.MinValue, tape);

    [Replaces(typeof(double), "get_Radix")]
    public static int get_Radix(Tape tape) => 2;
}
