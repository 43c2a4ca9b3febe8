using ILDiff.Operations;

namespace ILDiff.Sweeps;

/// <summary>
/// Recurrences for coefficients of power series: those of Griewank and Walther, Evaluating Derivatives (2nd ed., 2008),
/// tables 13.1 and 13.2. The others follow from <see cref="Partials"/>.
/// </summary>
/// <remarks>x, y and z are the series of the operands and the result; those of the operands are known up to k.</remarks>
internal static class SeriesFormulas
{
    /// <summary>Whether the operation has a recurrence here; where the value is as given.</summary>
    internal static bool Has(Elementary operation, double x, bool yVaries, double z) => operation switch
    {
        Elementary.Add or Elementary.Subtract or Elementary.Multiply or Elementary.Divide or Elementary.Negate => true,
        Elementary.Sqrt or Elementary.Exp or Elementary.Log => true,
        Elementary.Sin or Elementary.Cos or Elementary.Sinh or Elementary.Cosh or Elementary.Tanh => true,
        Elementary.Pow => !yVaries && x != 0 && double.IsNormal(z), // it divides by x, and needs all digits of z
        Elementary.Hypot => z > 0, // at the origin it is a kink
        _ => false,
    };

    /// <summary>z_k, from the coefficients of z before it.</summary>
    /// <param name="operation">One that is here.</param>
    /// <param name="k">Which coefficient, from 1.</param>
    /// <param name="x">The series of the left operand.</param>
    /// <param name="y">The series of the right operand; that of the left one if there is none.</param>
    /// <param name="z">The series of the result, up to k - 1.</param>
    /// <param name="companions">The series beside it, advanced to k.</param>
    internal static double Coefficient(
        Elementary operation, int k, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z,
        ReadOnlySpan<double> companions)
    {
        switch (operation)
        {
            case Elementary.Add:
                return x[k] + y[k];
            case Elementary.Subtract:
                return x[k] - y[k];
            case Elementary.Negate:
                return -x[k];
            case Elementary.Multiply:
                return Product(x, y, k, 0, k);
            case Elementary.Divide:
                return (x[k] - Product(y, z, k, 1, k)) / y[0];
            case Elementary.Sqrt:
                return (x[k] - Product(z, z, k, 1, k - 1)) / (2 * z[0]);
            case Elementary.Exp:
                return Integral(x, z, k, k);
            case Elementary.Log:
                return (x[k] - Integral(z, x, k, k - 1)) / x[0];
            case Elementary.Pow:
                return Power(x, y[0], z, k);
            case Elementary.Hypot:
                return Integral(x, companions, k, k) + Integral(y, companions[z.Length..], k, k);
            case Elementary.Cos:
                return -Integral(x, companions, k, k);
            default:
                return Integral(x, companions, k, k);
        }
    }

    /// <summary>Coefficient k of what has the derivative p x', by the terms up to x_last.</summary>
    internal static double Integral(ReadOnlySpan<double> x, ReadOnlySpan<double> p, int k, int last)
    {
        double sum = 0;
        for (int j = 1; j <= last; j++)
            sum += j * x[j] * p[k - j];
        return sum / k;
    }

    /// <summary>Σ x_j y_{k-j}</summary>
    internal static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int k, int first, int last)
    {
        double sum = 0;
        for (int j = first; j <= last; j++)
            sum += x[j] * y[k - j];
        return sum;
    }

    /// <summary>From x z' = r x' z.</summary>
    private static double Power(ReadOnlySpan<double> x, double exponent, ReadOnlySpan<double> z, int k)
    {
        double sum = 0;
        for (int j = 1; j <= k; j++)
            sum += ((exponent * j) - (k - j)) * x[j] * z[k - j];
        return sum / k / x[0];
    }
}
