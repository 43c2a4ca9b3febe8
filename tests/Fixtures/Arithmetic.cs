// oracle: dual
namespace Fixtures;

public static class Arithmetic
{
    public static double Operators(double[] x) => (x[0] + x[1]) * x[2] / (x[0] - 3) - -x[1] % 0.3 + 5 % x[2];

    public static double CompoundAssignment(double[] x)
    {
        double s = x[0];
        s += x[1];
        s *= x[2];
        s -= 1;
        s /= x[0];
        s++;
        --s;
        s %= 10;
        return s;
    }

    public static double IncrementsAsExpressions(double[] x)
    {
        double s = x[0], t = s++ * x[1], u = ++s * t;
        double v = s-- - --u;
        x[2]++;
        return (s * t) + (u * v) + (x[2]-- * x[2]);
    }

    public static double Constants(double[] x)
    {
        const double half = 0.5;
        double zero = 0, third = 1 / 3.0;
        return (half * x[0]) + (zero * x[1]) + (third / x[2]) + (x[0] * 1e300 * 1e-300) - (2 - x[1]) + (4 / x[2]) + (x[0] % 1);
    }

    public static double SameOperandTwice(double[] x)
    {
        double a = x[0] * x[0], b = a / a, c = a + a, d = c - c;
        return (a * b) + (c * c) + d + (x[1] % x[1]);
    }

    public static double Unused(double[] x)
    {
        double unused = x[0] / x[1];
        _ = unused * 2;
        return x[2];
    }

    public static double ConstantResult(double[] x) => x.Length * 2.5;

    public static double LongExpression(double[] x) =>
        ((((x[0] * x[1]) + (x[1] * x[2])) * ((x[0] - x[1]) / (x[1] + x[2]))) - ((x[2] * x[2] * x[2]) / (1 + (x[0] * x[0]))))
        * (-(x[0] + (2 * x[1])) / (3 - (x[2] / 4)));
}
