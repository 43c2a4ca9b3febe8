// oracle: dual
namespace Fixtures;

public static class Nullables
{
    private struct Point
    {
        public double X, Y;
    }

    private sealed class Holder
    {
        public double? Maybe { get; set; }

        public Holder? Next { get; set; }
    }

    public static double Lifted(double[] x)
    {
        double? a = x[0], b = null, c = (a * x[1]) + 1;
        double? d = b + a, e = -c;
        double s = a.Value + (b ?? x[2]) + c.GetValueOrDefault();
        if (d.HasValue) s += 100;
        return s * e!.Value;
    }

    public static double Comparisons(double[] x)
    {
        double? a = x[0], none = null;
        double s = 0;
        if (a > 1) s += x[1];
        if (none > 1) s += 100;
        if (a == x[0]) s += x[0] * x[0];
        if (a != none) s += x[2];
        if (!(none <= a)) s *= x[1];
        if (a is not null) s += 1;
        return s;
    }

    public static double Chains(double[] x)
    {
        var h = new Holder { Maybe = x[0], Next = new Holder() };
        h.Next.Maybe ??= x[1] * x[2];
        h.Maybe += h.Next?.Maybe;
        double? missing = h.Next?.Next?.Maybe;
        return (h.Maybe ?? 0) * (h.Next?.Maybe ?? 1) + (missing ?? x[0]);
    }

    public static double OfStructs(double[] x)
    {
        Point? p = new Point { X = x[0], Y = x[1] };
        Point? none = null;
        return ((p?.X ?? 0) * p.Value.Y) + (none?.X ?? x[2]) + p.GetValueOrDefault().X;
    }

    public static double Boxed(double[] x)
    {
        double? a = x[0] * x[1];
        object box = a;
        return (double)box * ((double?)box).Value + (a.Equals(x[0] * x[1]) ? x[2] : 100);
    }

    public static double Lazily(double[] x)
    {
        var lazy = new Lazy<double>(() => x[0] * x[1]);
        x[0] += 1;
        return lazy.Value * lazy.Value;
    }
}
