using System.ComponentModel;
using System.Numerics;
using ILDiff.Activity;
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
        double.ConvertToInteger<TInteger>(Recorder.Cut(value, "double.ConvertToInteger|woven code|", tape));

    /// <summary>The derivative is lost, as in a cast to an integer, and counted.</summary>
    [Replaces(typeof(double), nameof(double.ConvertToIntegerNative))]
    public static TInteger ConvertToIntegerNative<TInteger>(double value, Tape tape)
        where TInteger : IBinaryInteger<TInteger> =>
        double.ConvertToIntegerNative<TInteger>(
            Recorder.Cut(value, "double.ConvertToIntegerNative|woven code|", tape));

    [Replaces(typeof(double), nameof(double.CreateChecked))]
    public static double CreateChecked<TOther>(TOther value, Tape tape)
        where TOther : INumberBase<TOther>
    {
        switch (value)
        {
            case double x:
                return x;
            case Complex z when Recorder.Primal(z.Imaginary, tape) == 0:
                return z.Real;
            case Complex:
                return double.CreateChecked(Complex.ImaginaryOne); // throws, as for any number that is not real
            default:
                return Recorder.Produced(double.CreateChecked(value), tape);
        }
    }

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
