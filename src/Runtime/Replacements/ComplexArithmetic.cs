using System.ComponentModel;
using System.Numerics;

namespace ILDiff.Replacements;

/// <summary>
/// Arithmetic of <see cref="Complex"/>, operation by operation in the order in which .NET computes it, so that the bits
/// are the same. Woven, like user code. Division by R. L. Smith's method (Algorithm 116, CACM 5, 1962).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ComplexArithmetic
{
    [Replaces(typeof(Complex), "op_UnaryNegation"), Replaces(typeof(Complex), nameof(Complex.Negate))]
    public static Complex Negate(Complex z) => new(-z.Real, -z.Imaginary);

    [Replaces(typeof(Complex), "op_UnaryPlus")]
    public static Complex Plus(Complex z) => z;

    [Replaces(typeof(Complex), "op_Increment")]
    public static Complex Increment(Complex z) => Add(z, Complex.One);

    [Replaces(typeof(Complex), "op_Decrement")]
    public static Complex Decrement(Complex z) => Subtract(z, Complex.One);

    [Replaces(typeof(Complex), nameof(Complex.Conjugate))]
    public static Complex Conjugate(Complex z) => new(z.Real, -z.Imaginary);

    [Replaces(typeof(Complex), "op_Addition"), Replaces(typeof(Complex), nameof(Complex.Add))]
    public static Complex Add(Complex z, Complex w) => new(z.Real + w.Real, z.Imaginary + w.Imaginary);

    [Replaces(typeof(Complex), "op_Addition"), Replaces(typeof(Complex), nameof(Complex.Add))]
    public static Complex Add(Complex z, double w) => new(z.Real + w, z.Imaginary);

    [Replaces(typeof(Complex), "op_Addition"), Replaces(typeof(Complex), nameof(Complex.Add))]
    public static Complex Add(double z, Complex w) => new(z + w.Real, w.Imaginary);

    [Replaces(typeof(Complex), "op_Subtraction"), Replaces(typeof(Complex), nameof(Complex.Subtract))]
    public static Complex Subtract(Complex z, Complex w) => new(z.Real - w.Real, z.Imaginary - w.Imaginary);

    [Replaces(typeof(Complex), "op_Subtraction"), Replaces(typeof(Complex), nameof(Complex.Subtract))]
    public static Complex Subtract(Complex z, double w) => new(z.Real - w, z.Imaginary);

    [Replaces(typeof(Complex), "op_Subtraction"), Replaces(typeof(Complex), nameof(Complex.Subtract))]
    public static Complex Subtract(double z, Complex w) => new(z - w.Real, -w.Imaginary);

    [Replaces(typeof(Complex), "op_Multiply"), Replaces(typeof(Complex), nameof(Complex.Multiply))]
    public static Complex Multiply(Complex z, Complex w) => new(
        (z.Real * w.Real) - (z.Imaginary * w.Imaginary), (z.Imaginary * w.Real) + (z.Real * w.Imaginary));

    [Replaces(typeof(Complex), "op_Division"), Replaces(typeof(Complex), nameof(Complex.Divide))]
    public static Complex Divide(Complex z, Complex w)
    {
        double a = z.Real, b = z.Imaginary, c = w.Real, d = w.Imaginary;
        if (Math.Abs(d) < Math.Abs(c))
        {
            double ratio = d / c;
            return new Complex((a + (b * ratio)) / (c + (d * ratio)), (b - (a * ratio)) / (c + (d * ratio)));
        }
        else
        {
            double ratio = c / d;
            return new Complex((b + (a * ratio)) / (d + (c * ratio)), (-a + (b * ratio)) / (d + (c * ratio)));
        }
    }
}
