using System.ComponentModel;
using System.Numerics;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Functions of <see cref="Complex"/>: derivatives by <see cref="ComplexAlgorithms"/>, values, bit for bit, by .NET.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ComplexFunctions
{
    [Replaces(typeof(Complex), "op_Multiply"), Replaces(typeof(Complex), nameof(Complex.Multiply))]
    public static Complex Multiply(Complex z, double factor, Tape tape) => Exactly(
        ComplexAlgorithms.Multiply(z, factor), Primal(z, tape) * Recorder.Value(factor, tape), tape);

    [Replaces(typeof(Complex), "op_Multiply"), Replaces(typeof(Complex), nameof(Complex.Multiply))]
    public static Complex Multiply(double factor, Complex z, Tape tape) => Exactly(
        ComplexAlgorithms.Multiply(factor, z), Recorder.Value(factor, tape) * Primal(z, tape), tape);

    [Replaces(typeof(Complex), "op_Division"), Replaces(typeof(Complex), nameof(Complex.Divide))]
    public static Complex Divide(Complex z, double divisor, Tape tape) => Exactly(
        ComplexAlgorithms.Divide(z, divisor), Primal(z, tape) / Recorder.Value(divisor, tape), tape);

    [Replaces(typeof(Complex), "op_Division"), Replaces(typeof(Complex), nameof(Complex.Divide))]
    public static Complex Divide(double dividend, Complex z, Tape tape) => Exactly(
        ComplexAlgorithms.Divide(dividend, z), Recorder.Value(dividend, tape) / Primal(z, tape), tape);

    [Replaces(typeof(Complex), nameof(Complex.Reciprocal))]
    public static Complex Reciprocal(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Divide(1, z), Complex.Reciprocal(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Abs))]
    public static double Abs(Complex z, Tape tape) =>
        Recorder.Exactly(ComplexAlgorithms.Abs(z), Complex.Abs(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), "get_Magnitude")]
    public static double Magnitude(ref Complex z, Tape tape) => Abs(z, tape);

    [Replaces(typeof(Complex), "get_Phase")]
    public static double Phase(ref Complex z, Tape tape) =>
        Recorder.Exactly(ComplexAlgorithms.Phase(z), Primal(z, tape).Phase, tape);

    [Replaces(typeof(Complex), nameof(Complex.FromPolarCoordinates))]
    public static Complex FromPolarCoordinates(double magnitude, double phase, Tape tape) => Exactly(
        ComplexAlgorithms.FromPolarCoordinates(magnitude, phase),
        Complex.FromPolarCoordinates(Recorder.Value(magnitude, tape), Recorder.Value(phase, tape)),
        tape);

    [Replaces(typeof(Complex), nameof(Complex.Exp))]
    public static Complex Exp(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Exp(z), Complex.Exp(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Log))]
    public static Complex Log(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Log(z), Complex.Log(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Log))]
    public static Complex Log(Complex z, double newBase, Tape tape) => Exactly(
        ComplexAlgorithms.Log(z, newBase), Complex.Log(Primal(z, tape), Recorder.Value(newBase, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Log10))]
    public static Complex Log10(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Log10(z), Complex.Log10(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Sqrt))]
    public static Complex Sqrt(Complex z, Tape tape)
    {
        Complex exact = Complex.Sqrt(Primal(z, tape));
        Complex root = ComplexAlgorithms.Sqrt(z);
        return Exactly(OnSideOf(exact, root, tape) ? root : ComplexArithmetic.Conjugate(
            ComplexAlgorithms.Sqrt(ComplexArithmetic.Conjugate(z))), exact, tape);
    }

    [Replaces(typeof(Complex), nameof(Complex.Pow))]
    public static Complex Pow(Complex z, double power, Tape tape)
    {
        Complex exact = Complex.Pow(Primal(z, tape), Recorder.Value(power, tape));
        return Exactly(Pow(z, new Complex(power, 0), exact, tape), exact, tape);
    }

    [Replaces(typeof(Complex), nameof(Complex.Pow))]
    public static Complex Pow(Complex z, Complex power, Tape tape)
    {
        Complex exact = Complex.Pow(Primal(z, tape), Primal(power, tape));
        return Exactly(Pow(z, power, exact, tape), exact, tape);
    }

    [Replaces(typeof(Complex), nameof(Complex.Sin))]
    public static Complex Sin(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Sin(z), Complex.Sin(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Cos))]
    public static Complex Cos(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Cos(z), Complex.Cos(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Tan))]
    public static Complex Tan(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Tan(z), Complex.Tan(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Sinh))]
    public static Complex Sinh(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Sinh(z), Complex.Sinh(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Cosh))]
    public static Complex Cosh(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Cosh(z), Complex.Cosh(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Tanh))]
    public static Complex Tanh(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Tanh(z), Complex.Tanh(Primal(z, tape)), tape);

    [Replaces(typeof(Complex), nameof(Complex.Asin))]
    public static Complex Asin(Complex z, Tape tape)
    {
        Complex exact = Complex.Asin(Primal(z, tape));
        Complex angle = ComplexAlgorithms.Asin(z);
        return Exactly(OnSideOf(exact, angle, tape) ? angle : ComplexArithmetic.Conjugate(
            ComplexAlgorithms.Asin(ComplexArithmetic.Conjugate(z))), exact, tape);
    }

    [Replaces(typeof(Complex), nameof(Complex.Acos))]
    public static Complex Acos(Complex z, Tape tape)
    {
        Complex exact = Complex.Acos(Primal(z, tape));
        Complex angle = ComplexAlgorithms.Acos(z);
        return Exactly(OnSideOf(exact, angle, tape) ? angle : ComplexArithmetic.Conjugate(
            ComplexAlgorithms.Acos(ComplexArithmetic.Conjugate(z))), exact, tape);
    }

    [Replaces(typeof(Complex), nameof(Complex.Atan))]
    public static Complex Atan(Complex z, Tape tape) =>
        Exactly(ComplexAlgorithms.Atan(z), Complex.Atan(Primal(z, tape)), tape);

    /// <summary>The way to a power whose derivatives are finite: products for integers, also at z = 0.</summary>
    private static Complex Pow(Complex z, Complex power, Complex exact, Tape tape)
    {
        Complex x = Primal(z, tape), p = Primal(power, tape);
        bool isConstant = !ActiveValue.Is(power.Real, tape) && !ActiveValue.Is(power.Imaginary, tape);
        if (isConstant && p.Imaginary == 0 && p.Real == Math.Floor(p.Real) && Math.Abs(p.Real) <= 64)
            return ComplexAlgorithms.Pow(z, (int)p.Real);
        if (x == Complex.Zero && p.Real > 1)
            return exact;                               // z^p and its derivatives by z and by p are 0
        return ComplexAlgorithms.Pow(z, power);
    }

    /// <summary>On a branch cut: whether an algorithm came to the side that .NET takes.</summary>
    private static bool OnSideOf(Complex exact, Complex found, Tape tape)
    {
        Complex primal = Primal(found, tape);
        return !(primal.Imaginary * exact.Imaginary < 0);
    }

    private static Complex Primal(Complex z, Tape tape) =>
        new(Recorder.Value(z.Real, tape), Recorder.Value(z.Imaginary, tape));

    private static Complex Exactly(Complex z, Complex exact, Tape tape) => new(
        Recorder.Exactly(z.Real, exact.Real, tape), Recorder.Exactly(z.Imaginary, exact.Imaginary, tape));
}
