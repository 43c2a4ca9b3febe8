using System.Numerics;
using ILDiff.Replacements;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class ComplexTests
{
    private static readonly double[] Edges =
    [
        0.0, -0.0, 1, -1, 2, -0.5, Math.PI / 2, 1e-9, 1e-200, -1e200, 1e150, 400, -800, double.NaN, double.PositiveInfinity,
        double.NegativeInfinity, double.Epsilon, double.MaxValue,
    ];

    [Fact]
    public void Arithmetic_has_the_bits_of_dotnet()
    {
        foreach (Complex z in Numbers())
        {
            Same(-z, ComplexArithmetic.Negate(z), z);
            Same(Complex.Conjugate(z), ComplexArithmetic.Conjugate(z), z);
            foreach (Complex w in Numbers())
            {
                Same(z + w, ComplexArithmetic.Add(z, w), z, w);
                Same(z - w, ComplexArithmetic.Subtract(z, w), z, w);
                Same(z * w, ComplexArithmetic.Multiply(z, w), z, w);
                Same(z / w, ComplexArithmetic.Divide(z, w), z, w);
            }

            foreach (double w in Edges)
            {
                Same(z + w, ComplexArithmetic.Add(z, w), z, w);
                Same(w + z, ComplexArithmetic.Add(w, z), z, w);
                Same(z - w, ComplexArithmetic.Subtract(z, w), z, w);
                Same(w - z, ComplexArithmetic.Subtract(w, z), z, w);
            }
        }
    }

    [Fact]
    public void Replacements_return_what_dotnet_returns()
    {
        Tape tape = Tape.None;
        foreach (Complex number in Numbers())
        {
            Complex z = number;
            Same(Complex.Sqrt(z), ComplexFunctions.Sqrt(z, tape), z);
            Same(Complex.Asin(z), ComplexFunctions.Asin(z, tape), z);
            Same(Complex.Pow(z, 2.5), ComplexFunctions.Pow(z, 2.5, tape), z);
            Same(Complex.Pow(z, 2), ComplexFunctions.Pow(z, 2, tape), z);
            Same(z * 3.0, ComplexFunctions.Multiply(z, 3, tape), z);
            Same(3.0 / z, ComplexFunctions.Divide(3, z, tape), z);
            Samples.SameBits(z.Magnitude, ComplexFunctions.Magnitude(ref z, tape));
            Samples.SameBits(z.Phase, ComplexFunctions.Phase(ref z, tape));
        }
    }

    public static TheoryData<string> Functions() =>
    [
        "Sqrt", "Exp", "Log", "Log10", "Sin", "Cos", "Tan", "Sinh", "Cosh", "Tanh", "Asin", "Acos", "Atan",
    ];

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_algorithm_computes_the_function_whose_derivative_it_stands_for(string name)
    {
        var exact = typeof(Complex).GetMethod(name, [typeof(Complex)])!.CreateDelegate<Func<Complex, Complex>>();
        var algorithm = typeof(ComplexAlgorithms)
            .GetMethod(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static, [typeof(Complex)])!
            .CreateDelegate<Func<Complex, Complex>>();
        foreach (Complex z in Ordinary())
            Close(exact(z), algorithm(z), z);
    }

    [Fact]
    public void The_other_algorithms_compute_their_functions()
    {
        foreach (Complex z in Ordinary())
        {
            Close(Complex.Reciprocal(z), ComplexAlgorithms.Divide(1, z), z);
            Close(Complex.Abs(z), ComplexAlgorithms.Abs(z), z);
            Close(z.Phase, ComplexAlgorithms.Phase(z), z);
            Close(Complex.Log(z, 3), ComplexAlgorithms.Log(z, 3), z);
            Close(Complex.Pow(z, new Complex(0.5, -1)), ComplexAlgorithms.Pow(z, new Complex(0.5, -1)), z);
            for (int power = -5; power <= 9; power++)
                Close(Complex.Pow(z, power), ComplexAlgorithms.Pow(z, power), z);
        }

        foreach (double scale in new[] { 1e-320, 1e-200, 1e200, 1e307 })
        {
            Complex z = new(3 * scale, 4 * scale);
            Close(1, ComplexAlgorithms.Abs(z) / Complex.Abs(z), z, 1e-2);
            Close(Complex.Log(z), ComplexAlgorithms.Log(z), z, 1e-2);
        }

        Close(Complex.Tan(new Complex(0.3, 500)), ComplexAlgorithms.Tan(new Complex(0.3, 500)), 0);
        Close(Complex.Tan(new Complex(0.3, -500)), ComplexAlgorithms.Tan(new Complex(0.3, -500)), 0);
    }

    private static IEnumerable<Complex> Numbers()
    {
        foreach (double x in Edges)
        {
            foreach (double y in Edges)
                yield return new Complex(x, y);
        }

        foreach (Complex z in Ordinary())
            yield return z;
    }

    /// <summary>Every quadrant, the axes, near zero and far from it; no branch cuts, no poles.</summary>
    private static IEnumerable<Complex> Ordinary()
    {
        var random = new Random(3);
        for (int i = 0; i < 60; i++)
        {
            double scale = Math.Pow(10, random.Next(-3, 2));
            yield return new Complex((random.NextDouble() - 0.5) * scale, (random.NextDouble() - 0.5) * scale);
        }

        yield return new Complex(0.5, 0);
        yield return new Complex(0, 0.5);
        yield return new Complex(0, -0.5);
    }

    private static void Close(Complex expected, Complex actual, Complex at, double tolerance = 1e-12)
    {
        double error = Complex.Abs(expected - actual);
        Assert.True(error <= tolerance * (1 + Complex.Abs(expected)), $"at {at}: {expected} is computed as {actual}");
    }

    private static void Same(Complex expected, Complex actual, params Complex[] at)
    {
        Assert.True(
            Bits(expected.Real) == Bits(actual.Real) && Bits(expected.Imaginary) == Bits(actual.Imaginary),
            $"at {string.Join(", ", at)}: {expected} is computed as {actual}");
    }

    // Which NaN an operation on NaNs returns is not specified: the sign differs between compiled and folded code.
    private static long Bits(double x) => double.IsNaN(x) ? -1 : BitConverter.DoubleToInt64Bits(x);
}
