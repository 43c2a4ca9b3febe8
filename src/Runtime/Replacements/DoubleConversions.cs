using System.ComponentModel;
using System.Numerics;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>The conversions that generic math asks <see cref="double"/> for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleConversions
{
    /// <summary>The derivative is lost, as in a cast to an integer, and counted.</summary>
    [Replaces(typeof(double), nameof(double.ConvertToInteger))]
    public static TInteger ConvertToInteger<TInteger>(double value, Tape tape)
        where TInteger : IBinaryInteger<TInteger> =>
        double.ConvertToInteger<TInteger>(Recorder.CutToInteger(value, "double.ConvertToInteger|woven code|", tape));

    /// <summary>The derivative is lost, as in a cast to an integer, and counted.</summary>
    [Replaces(typeof(double), nameof(double.ConvertToIntegerNative))]
    public static TInteger ConvertToIntegerNative<TInteger>(double value, Tape tape)
        where TInteger : IBinaryInteger<TInteger> =>
        double.ConvertToIntegerNative<TInteger>(
            Recorder.CutToInteger(value, "double.ConvertToIntegerNative|woven code|", tape));

    /// <summary>
    /// As double has it: a complex number that is not real is NaN here, and loses its imaginary part in the others.
    /// </summary>
    [Replaces(typeof(double), nameof(double.CreateChecked))]
    public static double CreateChecked<TOther>(TOther value, Tape tape)
        where TOther : INumberBase<TOther> => value switch
        {
            double x => x,
            Complex z => Decisions.Is(Elementary.Equal, z.Imaginary, 0, null, tape) ? z.Real : double.NaN,
            _ => Recorder.Produced(double.CreateChecked(value), tape),
        };

    [Replaces(typeof(double), nameof(double.CreateSaturating))]
    public static double CreateSaturating<TOther>(TOther value, Tape tape)
        where TOther : INumberBase<TOther> => value switch
        {
            double x => x,
            Complex z => z.Real,
            _ => Recorder.Produced(double.CreateSaturating(value), tape),
        };

    [Replaces(typeof(double), nameof(double.CreateTruncating))]
    public static double CreateTruncating<TOther>(TOther value, Tape tape)
        where TOther : INumberBase<TOther> => value switch
        {
            double x => x,
            Complex z => z.Real,
            _ => Recorder.Produced(double.CreateTruncating(value), tape),
        };
}
