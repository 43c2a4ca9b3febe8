// oracle: dual
namespace Fixtures;

public static class Spans
{
    public static double StackallocSpan(double[] x)
    {
        Span<double> s = stackalloc double[5];
        s[0] = x[0];
        s[1] = s[0] * x[1];
        x.AsSpan().CopyTo(s.Slice(2));
        ReadOnlySpan<double> ro = s;
        double sum = 0;
        for (int i = 0; i < ro.Length; i++) sum += ro[i] * (i + 1);
        return sum * s[^1];
    }

    public static double OverArray(double[] x)
    {
        Span<double> t = x;
        t[0] += 1;
        foreach (ref double v in t) v *= 2;
        double s = 0;
        foreach (double v in t) s += v * v;
        return s + t[1..3][1];
    }

    public static double Moves(double[] x)
    {
        Span<double> s = new double[6];
        s.Fill(x[0] * x[1]);
        x.AsSpan(1).CopyTo(s);
        s.Slice(2, 3).Reverse();
        s[5..].Clear();
        double[] copy = s.ToArray();
        bool copied = s.TryCopyTo(copy);
        double sum = copied ? 1 : 0;
        for (int i = 0; i < copy.Length; i++) sum += copy[i] * (i + 1);
        return sum;
    }

    public static double Parameters(double[] x) => Dot(x, x.AsSpan()[..3]) + Dot([x[0], 2, x[1]], x);

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double s = 0;
        for (int i = 0; i < a.Length; i++) s += a[i] * b[i];
        return s;
    }

    private ref struct Window(Span<double> values)
    {
        private readonly Span<double> values = values;
        private double total = 0;

        public void Add(int i) => total += values[i] * values[i];

        public readonly double Total => total;
    }

    public static double InRefStruct(double[] x)
    {
        var window = new Window(x);
        for (int i = 0; i < 3; i++) window.Add(i);
        return window.Total * x[0];
    }

    public static double OfMemory(double[] x)
    {
        Memory<double> memory = x.AsMemory(1);
        memory.Span[0] *= x[0];
        ReadOnlyMemory<double> rest = memory.Slice(1);
        return (memory.Span[0] * rest.Span[0]) + rest.Length;
    }
}
