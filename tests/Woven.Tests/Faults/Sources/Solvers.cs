using ILDiff;

namespace Faults;

/// <summary>Solvers of a user, and what an equation or a minimum makes of what they find.</summary>
public static class Solvers
{
    public static int Calls { get; private set; }

    private static double Bisect(Func<double, double> f, double low, double high)
    {
        while (high - low > 1e-15 * high)
        {
            double middle = low + ((high - low) / 2);
            if (middle == low || middle == high)
                return middle;
            if (f(middle) > 0)
                high = middle;
            else
                low = middle;
        }

        return low;
    }

    /// <summary>y³ + y = p</summary>
    private static Func<double, double> Cubic(double p) => y =>
    {
        Calls++;
        return (y * y * y) + y - p;
    };

    public static double Unrolled(double p) => Bisect(Cubic(p), 0, 10);

    public static double Root(double p)
    {
        Func<double, double> f = Cubic(p);
        return Implicit.Root(f, Bisect(AD.StopGradient(f), 0, 10));
    }

    public static double RootOfRecordedSolver(double p) => Implicit.Root(Cubic(p), Bisect(Cubic(p), 0, 10 * p));

    public static double RootWithinFunction(double p) => Math.Exp(Root(p * p)) * Root(3 * p);

    /// <summary>z where the root of y³ + y = p z is 2: p z = 10.</summary>
    public static double RootOfRoot(double p)
    {
        Func<double, double> outer = z => Root(p * z) - 2;
        return Implicit.Root(outer, Bisect(AD.StopGradient(outer), 0.1, 9));
    }

    public static double PassiveRoot(double p) => p * Implicit.Root(y => (y * y) - 2, Math.Sqrt(2));

    public static double PassiveDoubleRoot(double p) => p * Implicit.Root(y => y * y, 0);

    public static double ParameterInArray(double p)
    {
        double[] data = [1, p, 2];
        return Implicit.Root(y => (data[1] * y) - data[2], 2 / 3.0 * 3.0 / 1.5);
    }

    /// <summary>u² + v² = p + 3, u v = 1</summary>
    public static double Roots(double p)
    {
        double sum = Math.Sqrt(p + 5), difference = Math.Sqrt(p + 1);
        double[] start = [AD.StopGradient((sum + difference) / 2), AD.StopGradient((sum - difference) / 2)];
        double[] root = Implicit.Root(y => [(y[0] * y[0]) + (y[1] * y[1]) - p - 3, (y[0] * y[1]) - 1], start);
        return root[0] + (2 * root[1]);
    }

    /// <summary>exp(u) - p u + (v - u)²: u = v = ln p</summary>
    public static double Minimum(double p)
    {
        double at = Math.Log(AD.StopGradient(p));
        double[] found = Implicit.Minimum(y => Math.Exp(y[0]) - (p * y[0]) + ((y[1] - y[0]) * (y[1] - y[0])), [at, at]);
        return found[0] + (2 * found[1]);
    }

    public static double ScalarMinimum(double p) => Implicit.Minimum(y => y - (p * Math.Log(y)), AD.StopGradient(p));

    public static double NoRoot(double p) => Implicit.Root(Cubic(p), 7);

    public static double NoNumber(double p) => Implicit.Root(Cubic(p), double.NaN);

    public static double DoubleRoot(double p) => Implicit.Root(y => (y - p) * (y - p), AD.StopGradient(p));

    public static double Indifferent(double p) => Implicit.Root(y => p - 2, 1);

    public static double Pole(double p) => Implicit.Root(y => 1 / (y - p), AD.StopGradient(p) * (1 + 1e-15));

    public static double NoMinimum(double p) => Implicit.Minimum(y => y * y * p, 1);

    public static double FlatMinimum(double p) => Implicit.Minimum(y => (y - p) * (y - p) * (y - p) * (y - p), AD.StopGradient(p));

    public static double TooFew(double p) => Implicit.Root(y => [p * y[0]], [0, 0])[0];
}
