using System.Numerics;

namespace FiniteDifferences;

/// <summary>
/// Three steps of the logistic map, l ← 4 l (1 - l), which written out are 64 x (1 - x) (1 - 2x)² (1 - 8x + 8x²)²: the example of the
/// survey "Automatic differentiation in machine learning" (Baydin, Pearlmutter, Radul, Siskind, 2018), figure 3.
/// </summary>
internal static class LogisticMap
{
    private const int Steps = 3;

    internal static double Of(double x)
    {
        double l = x;
        for (int i = 0; i < Steps; i++)
            l = 4 * l * (1 - l);
        return l;
    }

    /// <summary>The same once more: complex steps want the code for complex numbers.</summary>
    internal static Complex Of(Complex x)
    {
        Complex l = x;
        for (int i = 0; i < Steps; i++)
            l = 4 * l * (1 - l);
        return l;
    }

    /// <summary>The derivative by the product rule, in 28 decimal digits: what all others are measured with.</summary>
    internal static decimal Derivative(decimal x)
    {
        decimal l = x, derivative = 1;
        for (int i = 0; i < Steps; i++)
            (l, derivative) = (4 * l * (1 - l), 4 * (1 - (2 * l)) * derivative);
        return derivative;
    }
}
