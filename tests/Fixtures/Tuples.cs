// oracle: dual
namespace Fixtures;

public static class Tuples
{
    private static (double Sum, double Product) Both(double a, double b) => (a + b, a * b);

    public static double Swap(double[] x)
    {
        var t = (A: x[0], B: x[1]);
        (t.A, t.B) = (t.B, t.A * x[2]);
        return t.A / t.B;
    }

    public static double Deconstruct(double[] x)
    {
        (double s, var p) = Both(x[0], x[1]);
        var (_, q) = Both(p, x[2]);
        return s * q;
    }

    public static double Nested(double[] x)
    {
        var u = (x[0], (x[1], Inner: x[2]));
        u.Item2.Inner *= u.Item1;
        ref double r = ref u.Item2.Item1;
        r += 1;
        return u.Item2.Item1 * u.Item2.Inner;
    }

    public static double Equality(double[] x)
    {
        double s = 0;
        if ((x[0], x[1]) == (x[0], x[1])) s += x[0];
        if ((x[0], x[1]) != (x[0], x[2])) s += x[1] * x[2];
        if ((x[0], x[1]).Equals((x[0], x[1]))) s += x[1];
        if ((x[0], 1).Equals((x[1], 1))) s += 100;
        if ((x[0], x[1]).CompareTo((x[0], x[2])) < 0) s *= x[0];
        return s;
    }

    public static double ReferenceTuples(double[] x)
    {
        Tuple<double, double> t = Tuple.Create(x[0], x[1] * x[2]);
        Tuple<double, double> same = new(x[0], x[1] * x[2]);
        return (t.Item1 * t.Item2) + (t.Equals(same) ? x[2] : 100);
    }

    public static double InCollections(double[] x)
    {
        var list = new List<(double Weight, double Value)> { (x[0], x[1]), (x[1], x[2]) };
        list.Add((x[2], 1));
        double s = 0;
        foreach (var (weight, value) in list) s += weight * value;
        (double Weight, double Value)[] array = [.. list];
        array[1].Weight *= 2;
        return s * array[1].Weight;
    }

    public static double Large(double[] x)
    {
        var t = (x[0], x[1], x[2], 4.0, 5.0, x[0] * x[1], 7.0, x[2] * x[0], 9.0);
        return t.Item6 * t.Item8 + t.Item9;
    }
}
