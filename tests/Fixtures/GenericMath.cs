// oracle: differences
using System.Numerics;

namespace Fixtures;

public static class GenericMath
{
    private static T Horner<T>(T[] coefficients, T x)
        where T : INumber<T>
    {
        T s = T.Zero;
        foreach (T c in coefficients) s = (s * x) + c;
        return s;
    }

    private static T Largest<T>(params T[] values)
        where T : INumber<T>
    {
        T largest = values[0];
        foreach (T v in values)
        {
            if (v > largest) largest = v;
        }

        return T.Max(largest, T.One);
    }

    private static T Norm<T>(T[] values)
        where T : IRootFunctions<T>
    {
        T s = T.AdditiveIdentity;
        foreach (T v in values) s += v * v;
        return T.Sqrt(s);
    }

    private static T Wave<T>(T x, T y)
        where T : IFloatingPointIeee754<T> => T.Exp(-x) * T.Sin(x * T.Pi) + T.Pow(x, y) - T.Atan2(x, y) + T.FusedMultiplyAdd(x, y, T.E);

    private static T Sum<T>(IEnumerable<T> items)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        T s = T.AdditiveIdentity;
        foreach (T item in items) s += item;
        return s;
    }

    private static TTo Convert<TFrom, TTo>(TFrom x)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo> => TTo.CreateChecked(x);

    private static TTo Truncate<TFrom, TTo>(TFrom x)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo> => TTo.CreateTruncating(x);

    private static T Signs<T>(T x)
        where T : INumber<T> => T.IsNegative(x) ? -x : T.Abs(x) * T.CreateChecked(T.Sign(x) + 2) % T.CreateChecked(3);

    private static T Newton<T>(Func<T, T> f, Func<T, T> slope, T x, int steps)
        where T : IFloatingPoint<T>
    {
        for (int i = 0; i < steps; i++) x -= f(x) / slope(x);
        return x;
    }

    public static double Polynomials(double[] x) => Horner(x, x[1]) * Horner([1, 2, 3], 2) + Horner([x[0], 2.0], x[2]);

    public static double Maxima(double[] x) => Largest(x) * Largest(x[0], x[1]) + Largest(1, 2);

    public static double Norms(double[] x) => Norm(x);

    public static double Functions(double[] x) => Wave(x[0], x[1]) * Wave(x[1], x[2]);

    public static double Sums(double[] x) => Sum(x) * Sum(x.Where(v => v > 1)) + Sum([1, 2, 3]);

    public static double Conversion(double[] x) => Convert<double, double>(x[0] * x[1]) * Convert<int, double>(3);

    public static double ConversionToInt(double[] x) => Convert<double, int>(x[2] - (x[2] % 1)) * x[1];

    public static double TruncationToInt(double[] x) => Truncate<double, int>(x[2] + 1) * x[1];

    public static double SignsAndRemainders(double[] x) => Signs(-x[0]) * Signs(x[1]) + Signs(x[2]);

    public static double Solver(double[] x) => Newton(v => (v * v) - x[2], v => 2 * v, x[0], 6) * Newton<double>(v => Math.Exp(v) - x[0], Math.Exp, x[1], 6);
}
