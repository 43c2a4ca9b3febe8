// oracle: dual
namespace Fixtures;

public static class Generics
{
    private class Cell<T>(T item)
    {
        public T Item = item;

        public static T? Shared;

        public T Get() => Item;

        public Cell<TOther> Map<TOther>(Func<T, TOther> f) => new(f(Item));

        public class Inner
        {
            public T[] Items = new T[2];
        }
    }

    private struct Pair<TFirst, TSecond>(TFirst first, TSecond second)
    {
        public TFirst First = first;
        public TSecond Second = second;

        public readonly Pair<TSecond, TFirst> Turned() => new(Second, First);
    }

    private interface IRing<T>
    {
        static abstract T One { get; }

        T Plus(T other);

        T Times(T other);
    }

    private readonly struct Real(double value) : IRing<Real>
    {
        public double Value { get; } = value;

        public static Real One => new(1);

        public Real Plus(Real other) => new(Value + other.Value);

        public Real Times(Real other) => new(Value * other.Value);
    }

    private static T Power<T>(T x, int n)
        where T : IRing<T> => n == 0 ? T.One : x.Times(Power(x, n - 1)).Plus(T.One);

    private static T Larger<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

    private static bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);

    private static bool SameByConstraint<T>(T a, T b)
        where T : IEquatable<T> => a.Equals(b);

    private static bool SameByObject<T>(T a, T b) => a!.Equals(b);

    private static int Order<T>(T a, T b) => Comparer<T>.Default.Compare(a, b);

    private static object Box<T>(T item) => item!;

    private static T Choose<T>(bool first, T a, T b) => first ? a : b;

    private static double Fold<T>(IEnumerable<T> items, Func<double, T, double> f)
    {
        double s = 1;
        foreach (T item in items) s = f(s, item);
        return s;
    }

    public static double Types(double[] x)
    {
        var cell = new Cell<double>(x[0] * x[1]);
        cell.Item *= 2;
        Cell<double>.Shared = cell.Get();
        var inner = new Cell<double>.Inner();
        inner.Items[1] = Cell<double>.Shared * x[2];
        return inner.Items[1] + cell.Map(v => v * v).Get() + cell.Map(v => new[] { v, x[0] }).Item[1];
    }

    public static double Structs(double[] x)
    {
        var p = new Pair<double, Pair<int, double>>(x[0], new(2, x[1]));
        Pair<Pair<int, double>, double> q = p.Turned();
        q.First.Second *= q.Second;
        return q.First.Second * p.First + q.First.First;
    }

    public static double StaticAbstract(double[] x) => Power(new Real(x[0]), 3).Value * Power(new Real(x[1]), 2).Value;

    public static double Methods(double[] x)
    {
        double s = Larger(x[0], x[1]) * Choose(false, x[0], x[2]);
        s += Larger((x[0], x[1]), (x[0], x[2])).Item2;
        return s + (double)Box(x[1] * x[1]);
    }

    public static double EqualityThroughT(double[] x)
    {
        double s = 0;
        if (Same(x[0], x[0] * 1)) s += x[0];
        if (Same(x[0], x[1])) s += 100;
        if (SameByConstraint(x[1], x[1] + 0)) s += x[1] * x[2];
        if (SameByConstraint(x[0], x[2])) s += 100;
        if (SameByObject(x[2], x[2] * 1)) s += x[2];
        if (SameByObject(x[1], x[2])) s += 100;
        if (Order(x[0], x[1]) > 0) s *= x[0];
        if (Order(x[0], x[2]) > 0) s *= 100;
        return s;
    }

    public static double HigherOrder(double[] x) =>
        Fold(x, (s, v) => s * v) + Fold(new[] { 1, 2, 3 }, (s, i) => s + (i * x[0])) + Fold(["a", "bb"], (s, t) => s * t.Length * x[1]);
}
