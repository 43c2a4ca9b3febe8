using System.Numerics;
using MathNet.Numerics;

namespace ILDiff.Libraries.Cases;

public static class Trigonometry
{
    [Case("Trig: 21 functions of a double", "x", 0.37)]
    public static double Reals(double[] x) => Outputs.Mix(
    [
        Trig.Sin(x[0]),
        Trig.Cos(x[0]),
        Trig.Tan(x[0]),
        Trig.Cot(x[0]),
        Trig.Sec(x[0]),
        Trig.Csc(x[0]),
        Trig.Asin(x[0]),
        Trig.Acos(x[0]),
        Trig.Atan(x[0]),
        Trig.Acot(x[0]),
        Trig.Sinh(x[0]),
        Trig.Cosh(x[0]),
        Trig.Tanh(x[0]),
        Trig.Coth(x[0]),
        Trig.Sech(x[0]),
        Trig.Csch(x[0]),
        Trig.Asinh(x[0]),
        Trig.Atanh(x[0]),
        Trig.Asech(x[0]),
        Trig.Acsch(x[0]),
        Trig.Sinc(x[0]),
    ]);

    [Case("Trig: functions of a double from 1 up", "x", 1.37)]
    public static double RealsFromOne(double[] x) => Outputs.Mix(
        [Trig.Acosh(x[0]), Trig.Acoth(x[0]), Trig.Asec(x[0]), Trig.Acsc(x[0])]);

    [Case("Trig: 16 functions of a Complex", "real and imaginary part", 0.37, 0.62)]
    public static double Complexes(double[] x)
    {
        var z = new Complex(x[0], x[1]);
        Complex[] results =
        [
            Trig.Sin(z),
            Trig.Cos(z),
            Trig.Tan(z),
            Trig.Cot(z),
            Trig.Sec(z),
            Trig.Csc(z),
            Trig.Asin(z),
            Trig.Acos(z),
            Trig.Atan(z),
            Trig.Sinh(z),
            Trig.Cosh(z),
            Trig.Tanh(z),
            Trig.Coth(z),
            Trig.Sech(z),
            Trig.Csch(z),
            Trig.Asinh(z),
            Trig.Atanh(z),
        ];
        return Outputs.Mix(results.SelectMany(result => (double[])[result.Real, result.Imaginary]));
    }

    [Case("Trig: degrees, grads, radians", "angle", 0.37)]
    public static double Angles(double[] x) =>
        Trig.DegreeToRadian(Trig.GradToDegree(Trig.RadianToGrad(x[0] * x[0])));

    [Case("Trig.Sinc at 0", "x", 0.0, Gradient = nameof(SincAtZeroGradient))]
    public static double SincAtZero(double[] x) => Trig.Sinc(x[0]);

    public static double[] SincAtZeroGradient(double[] _) => [0];
}
