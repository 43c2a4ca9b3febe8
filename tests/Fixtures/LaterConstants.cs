// oracle: differences
namespace Fixtures;

/// <summary>Patterns over arrays and tuples, and lambdas: with constants that a dual number cannot be.</summary>
public static class LaterConstants
{
    public static double ListPatterns(double[] x)
    {
        double s = x is [var first, .., var last] ? first * last : 0;
        s += x switch
        {
            [> 5, ..] => 100,
            [var a, < 1 and > 0.5, .. var rest] => a * rest[0],
            _ => 1000,
        };
        return s + (x is { Length: 3 } and not [] and [_, var middle, _] ? middle * middle : 0);
    }

    public static double TuplePatterns(double[] x) => (x[0], x[1]) switch
    {
        ( < 0, _) => x[2],
        (var a and > 1, var b and < 1) when a * b < x[2] => a * b * x[2],
        _ => 7,
    };

    public static double DefaultLambdaParameters(double[] x)
    {
        var f = (double a, double b = 2.5) => a * b;
        var g = static (params double[] values) => values.Length * values[^1];
        return f(x[0]) + f(x[1], x[2]) + g(x[0], x[1]);
    }
}
