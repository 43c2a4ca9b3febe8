using System.Numerics;

namespace ILDiff.Replacements;

/// <summary>
/// Functions of <see cref="Complex"/> written so that their derivatives are right wherever they exist: the values may
/// differ from .NET's in the last places, and <see cref="ComplexFunctions"/> corrects them. Woven, like user code.
/// </summary>
[Differentiable]
internal static class ComplexAlgorithms
{
    internal static Complex Multiply(Complex z, double factor) => new(z.Real * factor, z.Imaginary * factor);

    internal static Complex Multiply(double factor, Complex z) => new(factor * z.Real, factor * z.Imaginary);

    internal static Complex Divide(Complex z, double divisor) => new(z.Real / divisor, z.Imaginary / divisor);

    internal static Complex Divide(double dividend, Complex z) =>
        ComplexArithmetic.Divide(new Complex(dividend, 0), z);

    internal static double Abs(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (x == 0 && y == 0)
            return 0;       // a kink, where the derivative is 0 by convention, as that of Math.Abs
        double scale = Scale(x, y);
        if (scale == 1)
            return Math.Sqrt((x * x) + (y * y));
        return Abs(new Complex(x * scale, y * scale)) / scale;
    }

    internal static double Phase(Complex z) => Math.Atan2(z.Imaginary, z.Real);

    internal static Complex FromPolarCoordinates(double magnitude, double phase) =>
        new(magnitude * Math.Cos(phase), magnitude * Math.Sin(phase));

    internal static Complex Exp(Complex z) => FromPolarCoordinates(Math.Exp(z.Real), z.Imaginary);

    internal static Complex Log(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        double scale = Scale(x, y);
        if (scale == 1)
            return new Complex(0.5 * Math.Log((x * x) + (y * y)), Phase(z));
        Complex scaled = Log(new Complex(x * scale, y * scale));
        return new Complex(scaled.Real - Math.Log(scale), scaled.Imaginary);
    }

    internal static Complex Log(Complex z, double newBase) =>
        ComplexArithmetic.Divide(Log(z), Log(new Complex(newBase, 0)));

    internal static Complex Log10(Complex z) => Multiply(Log(z), 1 / Math.Log(10));

    internal static Complex Sqrt(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (x == 0 && y == 0)
            return new Complex(Math.Sqrt(x), y);        // the derivative is infinite
        double r = Abs(z);
        if (x >= 0)
        {
            double u = Math.Sqrt(0.5 * (r + x));
            return new Complex(u, 0.5 * y / u);
        }

        double v = Math.Sqrt(0.5 * (r - x));
        if (y < 0)
            v = -v;
        return new Complex(0.5 * y / v, v);
    }

    internal static Complex Pow(Complex z, Complex power) => Exp(ComplexArithmetic.Multiply(power, Log(z)));

    /// <summary>z to a power that is a small integer: right at z = 0 too.</summary>
    internal static Complex Pow(Complex z, int power)
    {
        if (power < 0)
            return Divide(1, Pow(z, -power));
        Complex result = Complex.One;
        Complex square = z;
        for (; power > 0; power >>= 1)
        {
            if ((power & 1) != 0)
                result = ComplexArithmetic.Multiply(result, square);
            if (power > 1)
                square = ComplexArithmetic.Multiply(square, square);
        }

        return result;
    }

    internal static Complex Sin(Complex z) => new(
        Math.Sin(z.Real) * Math.Cosh(z.Imaginary), Math.Cos(z.Real) * Math.Sinh(z.Imaginary));

    internal static Complex Cos(Complex z) => new(
        Math.Cos(z.Real) * Math.Cosh(z.Imaginary), -(Math.Sin(z.Real) * Math.Sinh(z.Imaginary)));

    internal static Complex Tan(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        // Away from the poles the quotient's derivative, 1/cos^2, would be a difference of great numbers.
        if (y is > -1 and < 1)
            return ComplexArithmetic.Divide(Sin(z), Cos(z));
        // (sin 2x + i sinh 2y) / (cos 2x + cosh 2y), both parts divided by e^|2y|/2.
        double e = y > 0 ? Math.Exp(-2 * y) : Math.Exp(2 * y);
        double denominator = 1 + (2 * e * Math.Cos(2 * x)) + (e * e);
        double imaginary = (1 - (e * e)) / denominator;
        return new Complex(2 * e * Math.Sin(2 * x) / denominator, y > 0 ? imaginary : -imaginary);
    }

    internal static Complex Sinh(Complex z) => TimesMinusI(Sin(TimesI(z)));

    internal static Complex Cosh(Complex z) => Cos(TimesI(z));

    internal static Complex Tanh(Complex z) => TimesMinusI(Tan(TimesI(z)));

    /// <summary>-i log(iz + sqrt(1 - z) sqrt(1 + z)), in the half plane where the sum does not cancel.</summary>
    internal static Complex Asin(Complex z)
    {
        bool upper = z.Imaginary > 0 || (z.Imaginary == 0 && z.Real < 0);
        Complex w = upper ? ComplexArithmetic.Negate(z) : z;
        Complex root = ComplexArithmetic.Multiply(
            Sqrt(new Complex(1 - w.Real, -w.Imaginary)), Sqrt(new Complex(1 + w.Real, w.Imaginary)));
        Complex result = TimesMinusI(Log(ComplexArithmetic.Add(TimesI(w), root)));
        return upper ? ComplexArithmetic.Negate(result) : result;
    }

    internal static Complex Acos(Complex z)
    {
        Complex asin = Asin(z);
        return new Complex((0.5 * Math.PI) - asin.Real, -asin.Imaginary);
    }

    /// <summary>i/2 (log(1 - iz) - log(1 + iz)); far from 0 the logarithms cancel, so by way of 1/z there.</summary>
    internal static Complex Atan(Complex z)
    {
        if (z.Real is > -2 and < 2 && z.Imaginary is > -2 and < 2)
            return AtanNearZero(z);
        Complex rest = AtanNearZero(Divide(1, z));
        bool right = z.Real > 0 || (z.Real == 0 && z.Imaginary > 0);
        return new Complex((right ? 0.5 : -0.5) * Math.PI - rest.Real, -rest.Imaginary);
    }

    private static Complex AtanNearZero(Complex z)
    {
        Complex difference = ComplexArithmetic.Subtract(
            Log(new Complex(1 + z.Imaginary, -z.Real)), Log(new Complex(1 - z.Imaginary, z.Real)));
        return new Complex(-0.5 * difference.Imaginary, 0.5 * difference.Real);
    }

    private static Complex TimesI(Complex z) => new(-z.Imaginary, z.Real);

    private static Complex TimesMinusI(Complex z) => new(z.Imaginary, -z.Real);

    /// <summary>
    /// A power of two that brings the greater part near 1, where its square would overflow or underflow.
    /// </summary>
    private static double Scale(double x, double y)
    {
        // Comparisons first: they record nothing.
        if (x is > -1e100 and < 1e100 && y is > -1e100 and < 1e100 &&
            (x is < -1e-100 or > 1e-100 || y is < -1e-100 or > 1e-100))
        {
            return 1;
        }

        double greater = Math.Max(Math.Abs(x), Math.Abs(y));
        if (greater == 0 || !double.IsFinite(greater))
            return 1;
        int exponent = -Math.ILogB(greater);
        return Math.ScaleB(1, exponent < 1000 ? exponent : 1000);
    }
}
