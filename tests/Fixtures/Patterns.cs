// oracle: differences
namespace Fixtures;

public static class Patterns
{
    private sealed class Point(double x, double y)
    {
        public double X { get; } = x;

        public double Y { get; } = y;

        public void Deconstruct(out double x, out double y) => (x, y) = (X, Y);
    }

    public static double Relational(double[] x) =>
        x[0] switch { < 0 => -1, > 1 and < 1.5 => x[2] * x[1], _ => 0 } + (x[1] is > 0.5 and not > 1 ? x[1] * x[1] : 100) + (x[2] is < 0 or >= 2 ? x[2] : 100);

    public static double Constant(double[] x) => (x[0] is 1.25 ? 100 : x[0]) + (x[1] is not (0 or 1) ? x[1] * x[1] : 100) + (x[2] is double.NaN ? 100 : x[2]);

    public static double Types(double[] x)
    {
        object o = x[0] * x[1];
        double s = o is double d && d > 0.5 ? d * d : 100;
        s += o is > 5.0 ? 100 : x[1];
        s += o switch { int => 100, double and < 0 => 100, double v => v * x[2], _ => 100 };
        return s + (o is IComparable ? x[2] : 100);
    }

    public static double Properties(double[] x)
    {
        var p = new Point(x[0], x[1]);
        return (p is { X: > 1, Y: var y } ? y * x[2] : 100) + (p switch { ( < 0, _) => 100, (var a, > 0.5) => a * a, _ => 100 });
    }

    public static double Lists(double[] x) =>
        (x is [> 1, var middle, ..] ? middle * middle : 100) + (x is [.. var head, > 2] ? head[0] * head[1] : 100);

    public static double Tuples(double[] x) =>
        (x[0], x[1]) switch { ( < 1, _) => 100, ( > 1, < 0.5) => 100, (var a, var b) when a > b => a * b * x[2], _ => 100 };
}
