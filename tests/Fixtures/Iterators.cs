// oracle: dual
using System.Collections;

namespace Fixtures;

public static class Iterators
{
    private static IEnumerable<double> Squares(double[] x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double s = x[i] * x[i];
            yield return s;
            if (s > 4) yield break;
        }
    }

    private static IEnumerable<double> Products(IEnumerable<double> values)
    {
        double previous = 0.5;
        foreach (double v in values)
        {
            try
            {
                yield return v * previous;
            }
            finally
            {
                previous = v;
            }
        }
    }

    private static IEnumerable<double> Fibonacci(double a, double b)
    {
        while (true)
        {
            yield return a;
            (a, b) = (b, a + b);
        }
    }

    private sealed class Grid(double from, double step, int count) : IEnumerable<double>
    {
        public IEnumerator<double> GetEnumerator()
        {
            for (int i = 0; i < count; i++) yield return from + (i * step);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private struct Countdown(double start, int steps)
    {
        private int left = steps + 1;

        public double Current { get; private set; } = start;

        public bool MoveNext()
        {
            Current *= 0.5;
            return --left > 0;
        }

        public readonly Countdown GetEnumerator() => this;
    }

    public static double Simple(double[] x)
    {
        double s = 0;
        foreach (double v in Squares(x)) s += v * x[0];
        return s;
    }

    public static double Chained(double[] x)
    {
        double s = 0;
        foreach (double v in Products(Squares(x))) s += v;
        foreach (double v in Products(Products(x))) s *= v;
        return s;
    }

    public static double Abandoned(double[] x)
    {
        double s = 0;
        foreach (double v in Fibonacci(x[0], x[1]))
        {
            if (v > 6) break;
            s += v * v;
        }

        return s;
    }

    public static double OwnEnumerable(double[] x)
    {
        double s = 1;
        foreach (double v in new Grid(x[0], x[1], 4)) s *= v;
        return s;
    }

    public static double PatternBased(double[] x)
    {
        double s = x[1];
        foreach (double v in new Countdown(x[0], 3)) s += v * v;
        return s;
    }

    public static double ByHand(double[] x)
    {
        using IEnumerator<double> e = Squares(x).GetEnumerator();
        double s = 0;
        while (e.MoveNext()) s = (s * x[2]) + e.Current;
        return s;
    }

    public static double Untyped(double[] x)
    {
        IEnumerable values = new List<double> { x[0] * 2, x[1] };
        double s = 1;
        foreach (object v in values) s *= (double)v;
        return s;
    }
}
