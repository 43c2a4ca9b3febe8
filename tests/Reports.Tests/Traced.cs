namespace ILDiff.Reports.Tests;

/// <summary>Programs whose statements have lines; marks at the ends of lines say what to look for.</summary>
[Differentiable]
internal static class Traced
{
    internal static double Straight(double[] x)
    {
        double y = x[0] * x[1]; // here: one
        y = (y + x[0]) * (y - x[1]); // here: three
        return y;
    }

    internal static double Call(double[] x) =>
        Square(x[0]) * x[1]; // here: after the call

    internal static double Twice(double[] x)
    {
        double y = x[0] * (Square(x[1]) + (Square(x[0]) / x[1])); // here: between calls
        return y;
    }

    internal static double Square(double x)
    {
        return x * x; // here: callee
    }

    internal static double Caught(double[] x)
    {
        double y = x[0];
        try
        {
            y = Thrower(x[1]) * x[0];
        }
        catch (InvalidOperationException)
        {
            y = y + x[1]; // here: catch
        }
        finally
        {
            y = y * y * y; // here: finally
        }

        return y - x[1]; // here: after the throw
    }

    internal static double Filtered(double[] x)
    {
        double y = x[0];
        try
        {
            y = Thrower(x[1]) * x[0];
        }
        catch (InvalidOperationException) when (Square(y) > 0) // here: filter
        {
            y = y + x[1]; // here: filtered
        }

        return y;
    }

    internal static double Iterated(double[] x)
    {
        double sum = 0;
        foreach (double power in Powers(x[0]))
            sum += power * x[1]; // here: consumer
        return sum;
    }

    internal static double Linq(double[] x) =>
        x.Select(v =>
            v * v * v) // here: lambda
        .Sum(); // the whole expression is one line to the compiler

    internal static double Choice(double[] x)
    {
        double y = x[0] > Square(x[1]) ? x[0] - x[1] : x[0] + (x[1] * x[1]); // here: choice
        return y;
    }

    internal static double Objects(double[] x)
    {
        Shape shape = new Circle(x[0]); // here: new
        return shape.Area * x[1]; // here: property
    }

    internal static double Nested(double[] x)
    {
        double slope = AD.Derivative(
            v => v * v * x[1], // here: nested
            x[0]);
        return slope * x[0]; // here: outer
    }

    private static double Thrower(double x)
    {
        double y = x * x; // here: thrower
        if (y > 0)
            throw new InvalidOperationException();
        return y;
    }

    private static IEnumerable<double> Powers(double x)
    {
        double power = x;
        for (int i = 0; i < 4; i++)
        {
            power *= x; // here: iterator
            yield return power;
        }
    }

    private abstract class Shape
    {
        internal abstract double Area { get; }
    }

    private sealed class Circle(double radius) : Shape
    {
        private readonly double square = radius * radius; // here: initializer

        internal override double Area => Math.PI * square; // here: getter
    }
}
