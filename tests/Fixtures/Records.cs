// oracle: dual
namespace Fixtures;

public static class Records
{
    public record Pair(double A, double B)
    {
        public double Sum => A + B;

        public double Cached { get; init; } = A * B;
    }

    public sealed record Triple(double A, double B, double C) : Pair(A, B)
    {
        public double Volume => A * B * C;
    }

    public readonly record struct Small(double A, double B);

    public record struct Mutable(double A, Small Inner);

    public record Generic<T>(T Item, int Count);

    public static double Members(double[] x)
    {
        var r = new Pair(x[0], x[1]);
        return (r.Sum * r.Cached) + r.A;
    }

    public static double With(double[] x)
    {
        var r = new Pair(x[0], x[1]);
        Pair q = r with { B = x[2] * r.A };
        return (q.Sum * r.Sum) + q.Cached;
    }

    public static double Deconstruction(double[] x)
    {
        var (a, b, _) = new Triple(x[0], x[1], x[2]);
        (double c, double d) = new Small(x[1], x[2]);
        return (a * b) + (c / d);
    }

    public static double Inherited(double[] x)
    {
        var t = new Triple(x[0], x[1], x[2]);
        Pair p = t with { C = x[0] * 2 };
        return t.Volume * ((Triple)p).Volume + p.Sum;
    }

    public static double Equality(double[] x)
    {
        Pair r = new(x[0], x[1]), same = new(x[0], x[1]), other = r with { A = x[2] };
        double s = 0;
        if (r == same) s += x[0] * x[0];
        if (r == other) s += 100;
        if (r != other) s += x[1];
        if (r.Equals(same)) s += x[2];
        if (r.Equals((object)other)) s += 100;
        if (r.GetHashCode() == same.GetHashCode()) s *= x[0];
        return s;
    }

    public static double StructEquality(double[] x)
    {
        Small a = new(x[0], x[1]), same = new(x[0], x[1]), other = new(x[0], x[2]);
        double s = 0;
        if (a == same) s += x[0] * x[1];
        if (a == other) s += 100;
        if (!a.Equals(other)) s += x[2];
        if (a.Equals((object)same)) s *= x[1];
        return s;
    }

    public static double MutableStruct(double[] x)
    {
        var m = new Mutable(x[0], new Small(x[1], x[2]));
        m.A *= m.Inner.B;
        Mutable n = m with { Inner = m.Inner with { A = m.A } };
        return n.Inner.A * m.Inner.A + n.A;
    }

    public static double GenericRecord(double[] x)
    {
        var g = new Generic<double>(x[0] * x[1], 2);
        Generic<double> h = g with { Item = g.Item * x[2] };
        return h == g ? 0 : h.Item * g.Count;
    }

    public static double Anonymous(double[] x)
    {
        var a = new { First = x[0], Second = x[1] * x[2] };
        var b = new { First = x[0], Second = x[1] * x[2] };
        var c = a with { First = x[2] };
        return (a.Equals(b) ? a.Second : 100) * c.First;
    }
}
