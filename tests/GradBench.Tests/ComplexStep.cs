using System.Numerics;

namespace ILDiff.GradBench.Tests;

/// <summary>
/// Derivatives of analytic functions by Im f(x + ih) / h: no difference is taken, so that h can be so small that what is left out
/// is below rounding.
/// </summary>
internal static class ComplexStep
{
    private const double Step = 1e-100;

    /// <summary>The value and the gradient.</summary>
    internal static (double Value, double[] Gradient) Of(Func<Complex[], Complex> f, double[] x)
    {
        var (value, jacobian) = Jacobian(z => [f(z)], x);
        return (value[0], jacobian);
    }

    /// <summary>The value and the Jacobian, row after row.</summary>
    internal static (double[] Value, double[] Jacobian) Jacobian(Func<Complex[], Complex[]> f, double[] x)
    {
        Complex[] point = [.. x.Select(number => new Complex(number, 0))];
        double[] value = [.. f([.. point]).Select(number => number.Real)];
        double[] jacobian = new double[value.Length * x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            Complex[] moved = [.. point];
            moved[i] = new Complex(x[i], Step);
            Complex[] result = f(moved);
            for (int row = 0; row < result.Length; row++)
                jacobian[(row * x.Length) + i] = result[row].Imaginary / Step;
        }

        return (value, jacobian);
    }

    /// <summary>The number as a complex one that can be sized up: the larger real part.</summary>
    internal static Complex Larger(Complex x, Complex y) => x.Real >= y.Real ? x : y;
}
