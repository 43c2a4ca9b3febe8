// oracle: dual
using System.Collections;
using System.Runtime.CompilerServices;

namespace Fixtures;

/// <summary>What C# 8 to 14 added.</summary>
public static class LaterSyntax
{
    [InlineArray(3)]
    private struct Triple
    {
        private double first;
    }

    private ref struct Cursor(ref double target)
    {
        private readonly ref double target = ref target;

        public ref double Target => ref target;

        public void Add(double d) => target += d;
    }

    private class Bounded
    {
        public double Value
        {
            get;
            set => field = value > 2 ? value * 0.5 : value;
        }

        public required double Scale { get; init; }
    }

    private class Total
    {
        public double Sum;

        public void operator +=(double d) => Sum += d;

        public void operator ++() => Sum *= 2;
    }

    private record Shape(double Width)
    {
        public virtual double Area => Width * Width;
    }

    private record Box(double Width, double Height) : Shape(Width)
    {
        public override double Area => Width * Height;
    }

    private interface IMonoid<TSelf>
        where TSelf : IMonoid<TSelf>
    {
        static abstract TSelf Zero { get; }

        static abstract TSelf operator +(TSelf a, TSelf b);

        static virtual TSelf Twice(TSelf a) => a + a;

        double Weight { get; }

        double Doubled() => 2 * Weight;
    }

    private readonly record struct Mass(double Weight) : IMonoid<Mass>
    {
        public static Mass Zero => new(0);

        public static Mass operator +(Mass a, Mass b) => new(a.Weight + b.Weight);
    }

    private class Bag : IEnumerable<double>
    {
        private readonly List<double> items = [];

        public void Add(double d) => items.Add(d);

        public void Add(double d, int times)
        {
            for (int i = 0; i < times; i++) items.Add(d * i);
        }

        public IEnumerator<double> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [InterpolatedStringHandler]
    private ref struct Summing(int literalLength, int formattedCount)
    {
        public double Sum = literalLength * formattedCount;

        public readonly void AppendLiteral(string s)
        {
        }

        public void AppendFormatted(double d) => Sum += d * d;

        public void AppendFormatted<T>(T value, string format) => Sum += value is double d ? d * format.Length : 0;
    }

    extension(double d)
    {
        public double Cubed => d * d * d;

        public double Plus(double e) => d + e;
    }

    public static double InlineArrays(double[] x)
    {
        Triple t = default;
        t[0] = x[0];
        t[1] = t[0] * x[1];
        t[2] = x[2];
        Triple copy = t;
        copy[1] *= 2;
        double s = 0;
        foreach (double v in t) s += v * v;
        Span<double> span = copy;
        span[0] += span[1];
        return s + (copy[0] * t[1]) + copy[2];
    }

    public static double RefFields(double[] x)
    {
        double local = x[0];
        var a = new Cursor(ref local);
        a.Add(x[1] * 2);
        a.Target *= x[2];
        var b = new Cursor(ref x[1]);
        b.Target = a.Target;
        return (local * x[1]) + x[2];
    }

    public static double FieldKeyword(double[] x)
    {
        var b = new Bounded { Scale = x[1], Value = x[0] };
        double small = b.Value;
        b.Value = x[2];
        b.Value *= b.Scale;
        return (small * b.Value) + b.Scale;
    }

    public static double CompoundOperators(double[] x)
    {
        var total = new Total();
        total += x[0];
        total++;
        total += x[1] * x[2];
        return total.Sum * total.Sum;
    }

    public static double ExtensionBlocks(double[] x) => x[0].Cubed + (x[1] * x[2]).Plus(x[0]).Cubed;

    public static double RecordInheritance(double[] x)
    {
        Shape s = new Box(x[0], x[1]);
        Shape t = s with { Width = x[2] };
        bool same = s == new Box(x[0], x[1]) && s != t && s.GetHashCode() == new Box(x[0], x[1]).GetHashCode();
        return (s.Area * t.Area) + (same ? x[0] : 0) + new Shape(x[1]).Area;
    }

    private static T Sum<T>(params ReadOnlySpan<T> items)
        where T : IMonoid<T>
    {
        T sum = T.Zero;
        foreach (T item in items) sum += item;
        return T.Twice(sum);
    }

    public static double StaticVirtuals(double[] x)
    {
        Mass m = Sum(new Mass(x[0]), new Mass(x[1] * x[2]));
        IMonoid<Mass> boxed = m;
        return m.Weight * boxed.Doubled();
    }

    public static double CollectionInitialisers(double[] x)
    {
        Bag bag = new() { x[0], { x[1], 3 }, x[2] };
        double[] spread = [.. bag, x[0] * x[1], .. new[] { x[2] }];
        List<double> list = [.. spread, 1];
        return spread.Sum() * list[^2];
    }

    public static double Handlers(double[] x) => Summed($"{x[0]} and {x[1]:F3}");

    private static double Summed(Summing handler) => handler.Sum;

    public static double CoalescingAssignment(double[] x)
    {
        double? n = null;
        n ??= x[0] * x[1];
        n ??= 100;
        double[]? none = null;
        none ??= [x[2]];
        double? length = none?[0];
        return (n.Value * none[0]) + (length ?? 3);
    }

    public static double LocalFunctionsWithReferences(double[] x)
    {
        double total = x[0];
        Accumulate(ref total, x[1]);
        Accumulate(ref x[2], total);
        return x[2] * Later(total, x[1]);

        static void Accumulate(ref double t, in double d) => t += d * t;

        static T Later<T>(T first, T second)
            where T : IComparable<T> => first.CompareTo(second) < 0 ? second : first;
    }
}
