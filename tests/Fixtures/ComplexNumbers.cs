// oracle: differences
using System.Numerics;

namespace Fixtures;

public static class ComplexNumbers
{
    private static double Mix(Complex z) => (z.Real * z.Imaginary) + z.Magnitude + z.Phase;

    public static double Arithmetic(double[] x)
    {
        Complex z = new(x[0], x[1]), w = new(x[2], -0.5);
        return Mix((z * w) + (z / w) - (2 * z) + (x[0] / w) - -w + (z * x[2]) + 1);
    }

    public static double Functions(double[] x)
    {
        Complex z = new(x[0], x[1]), w = new(x[2], -0.5);
        return Mix(Complex.Exp(z) * Complex.Sqrt(w)) + Mix(Complex.Pow(z, 2) + Complex.Log(w)) + Mix(Complex.Sin(z) + Complex.Conjugate(z)) + Mix(Complex.Reciprocal(z)) + Mix(Complex.Pow(z, w));
    }

    public static double Trigonometric(double[] x)
    {
        Complex z = new(x[0] * 0.5, x[1]);
        return Mix(Complex.Cos(z) + Complex.Tan(z)) + Mix(Complex.Sinh(z) * Complex.Cosh(z)) + Mix(Complex.Tanh(z)) + Mix(Complex.Asin(z)) + Mix(Complex.Acos(z)) + Mix(Complex.Atan(z));
    }

    public static double Members(double[] x)
    {
        Complex z = new(x[0], x[1]), w = Complex.FromPolarCoordinates(x[0], x[1]);
        Complex implicitly = x[2];
        return Complex.Abs(z) + w.Real + (w.Imaginary * implicitly.Real) + (z == w ? 100 : x[0]) + (z.Equals(z) ? x[1] : 100) + (z != w ? x[2] : 100) + Mix(Complex.Add(z, x[0]));
    }

    public static double Polynomial(double[] x)
    {
        Complex z = new(x[0], 0.25), s = Complex.Zero;
        foreach (double c in x) s = (s * z) + c;
        return s.Magnitude;
    }
}
