// oracle: dual
namespace Fixtures;

public static class Structs
{
    public struct Vector(double x, double y)
    {
        public double X = x, Y = y;

        public readonly double Dot(Vector other) => (X * other.X) + (Y * other.Y);

        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);

        public static Vector operator *(double s, Vector a) => new(s * a.X, s * a.Y);

        public static Vector operator -(Vector a) => new(-a.X, -a.Y);

        public static Vector operator ++(Vector a) => new(a.X + 1, a.Y + 1);

        public static bool operator ==(Vector a, Vector b) => a.X == b.X && a.Y == b.Y;

        public static bool operator !=(Vector a, Vector b) => !(a == b);

        public static bool operator true(Vector a) => a.X > 0;

        public static bool operator false(Vector a) => a.X <= 0;

        public static implicit operator Vector(double d) => new(d, d);

        public static explicit operator double(Vector v) => v.X - v.Y;

        public double this[int i]
        {
            readonly get => i == 0 ? X : Y;
            set
            {
                if (i == 0) X = value;
                else Y = value;
            }
        }

        public void Scale(double s)
        {
            X *= s;
            Y *= s;
        }

        public override readonly bool Equals(object? other) => other is Vector v && this == v;

        public override readonly int GetHashCode() => 0;
    }

    private struct Line
    {
        public Vector From, To;

        public Line(Vector from, Vector to)
            : this()
        {
            From = from;
            To = to;
        }

        public readonly double Area => (From.X * To.Y) - (From.Y * To.X);
    }

    private readonly struct Interval(double low, double high)
    {
        public double Low { get; } = low;

        public double High { get; init; } = high;

        public double Middle => (Low + High) / 2;

        public static Interval operator *(Interval a, Interval b) => new(a.Low * b.Low, a.High * b.High);
    }

    public static double Operators(double[] x)
    {
        Vector a = new(x[0], x[1]), b = default;
        b.X = x[2];
        b = a + 2.0 * b;
        b++;
        return a.Dot(-b) + (a == b ? 1 : x[0]) + (a ? x[1] : 0);
    }

    public static double Conversions(double[] x)
    {
        Vector c = 3.0, d = x[1];
        return (c.X * d.Y) + (double)new Vector(x[0] * x[0], x[2]);
    }

    public static double Mutation(double[] x)
    {
        Vector a = new(x[0], x[1]);
        a.Scale(x[2]);
        Vector copy = a;
        copy.Scale(2);
        a[0] += copy[1];
        a[1] *= a[0];
        return a.Dot(copy);
    }

    public static double InArrays(double[] x)
    {
        Vector[] array = [new(x[0], x[1]), new(x[1], x[2])];
        array[0].X += x[0];
        array[1].Scale(2);
        ref Vector r = ref array[0];
        r.Y *= array[1].X;
        array[1] = r;
        return array[1].Dot(array[0]) + array[1][0];
    }

    public static double Nested(double[] x)
    {
        var line = new Line(new(x[0], x[1]), new(x[1], x[2]));
        line.From.X *= 2;
        line.To = line.From + line.To;
        Line other = line;
        other.From.Scale(3);
        return line.Area * other.Area;
    }

    public static double ReadOnlyStruct(double[] x)
    {
        var a = new Interval(x[0], x[1]) { High = x[2] };
        Interval b = a * a;
        return b.Middle * a.Low;
    }

    public static double BoxedStruct(double[] x)
    {
        object box = new Vector(x[0], x[1]);
        var v = (Vector)box;
        v.Scale(x[2]);
        return v.Dot((Vector)box) + (box.Equals(new Vector(x[0], x[1])) ? x[0] : 0);
    }

    public static double ByReference(double[] x)
    {
        Vector v = new(x[0], x[1]);
        Turn(ref v);
        Make(x[2], out Vector w);
        return Dot(in v, in w);
    }

    private static void Turn(ref Vector v) => v = new Vector(-v.Y, v.X);

    private static void Make(double d, out Vector v) => v = new Vector(d, d * d);

    private static double Dot(in Vector a, in Vector b) => a.Dot(b);
}
