using ILDiff;
using Library;

namespace Faults;

public sealed class Gauge(double scale)
{
    public double Scale { get; } = scale;

    public double Read(double x) => Math.Floor(x * 10) * Scale;
}

public static class Own
{
    public static double Step(double x) => Math.Floor(x);

    public static double Mixed(double x, int n, double[] y) => (x * n) + y[0];

    public static double Broken(double x) => x * x;
}

public static class Derivatives
{
    [DerivativeOf(typeof(Own), nameof(Own.Step))]
    private static double Step(double x) => 7;

    [DerivativeOf(typeof(Own), nameof(Own.Mixed))]
    private static (double X, double[] Y) Mixed(double x, int n, double[] y, double value) => (value, [x, n]);

    [DerivativeOf(typeof(Own), nameof(Own.Broken))]
    private static double Broken(double x) => throw new FormatException($"no derivative at {x}");

    [DerivativeOf(typeof(Gauge), nameof(Gauge.Read))]
    private static double Read(Gauge gauge, double x) => gauge.Scale * 10;

    [DerivativeOf(typeof(global::Library.Ruled), nameof(global::Library.Ruled.Number))]
    private static double Number(double x) => 2 * x;

    [DerivativeOf(typeof(global::Library.Ruled), nameof(global::Library.Ruled.TwoNumbers))]
    private static (double, double) TwoNumbers(double x, double y) => (1, 3);

    [DerivativeOf(typeof(global::Library.Ruled), nameof(global::Library.Ruled.Array))]
    private static double[] Array(double[] x) => x.Length == 1 ? [2 * x[0]] : x.Length == 2 ? [x[1], x[0]] : [];
}

public static class Ruled
{
    public static double Static(double x) => Own.Step(x) * x;

    public static double Instance(double x) => new Gauge(2).Read(x) + x;

    public static double ActiveReceiver(double x) => new Gauge(x).Read(1.5);

    public static double Mixed(double x) => Own.Mixed(x, 2, [x, 1]);

    public static double Library(double x) => global::Library.Ruled.Number(x) * 3;

    public static double LibraryByDelegate(double x)
    {
        Func<double, double> f = global::Library.Ruled.Number;
        return f(x);
    }

    public static double LibraryTwo(double x) => global::Library.Ruled.TwoNumbers(x, x * x);

    public static double LibraryPassiveOperand(double x) => global::Library.Ruled.TwoNumbers(4, x);

    public static double LibraryArray(double x) => global::Library.Ruled.Array([x, 5]);

    public static double WrongLength(double x) => global::Library.Ruled.Array([x, 5, 6]);

    public static double Throws(double x) => Own.Broken(x);

    public static double Null(double x) => x * (global::Library.Ruled.Number(2) + 1);
}

[NotDifferentiable]
public static class Cut
{
    public static double OfType(double x) => x * x * x;

    [Differentiable]
    public static double ButNotThis(double x) => x * x;

    public static int Count(double x) => x > 2 ? 2 : 3;

    public static double[] Copy(double[] x) => [.. x.Select(y => y * 2)];
}

public sealed class Settings
{
    private double rate = 0.05;

    private int changes;

    public double Rate
    {
        get => rate;
        set
        {
            if (value != rate)
            {
                rate = value;
                changes++;
            }
        }
    }

    [NotDifferentiable]
    public double Level { get; set; } = 1;

    public double Price() => Rate * Rate;

    public int Changes => changes;
}

public static class CutHere
{
    public static Settings Settings { get; set; } = new();

    public static double ByType(double x) => x * Cut.OfType(x);

    public static double ByMember(double x) => x * Cut.ButNotThis(x);

    public static double ByMethod(double x) => x * Logged(x);

    public static double ByProperty(double x) => x * (new Settings { Level = x }).Level;

    public static double ByArray(double x) => x * Cut.Copy([x, 1])[0];

    public static double ByCount(double x) => x * Cut.Count(x);

    public static double Library(double x) => x * Quietly(x);

    public static double StopGradient(double x) => x * AD.StopGradient(x * x);

    public static double Equal(double x)
    {
        Settings = new Settings { Rate = x };
        return Settings.Price();
    }

    public static double ToInteger(double x) => x * (int)(x * 10);

    public static double BoxedToInteger(double x) => x * Convert.ToInt32((object)(x * 10));

    public static double Overflow(double x) => Math.Exp(x * 1000) / Math.Exp(x * 999);

    public static double NotANumber(double x) => Math.Sqrt(x - 100) + x;

    public static double IsNotANumber(double x) => double.IsNaN(x * double.NaN) ? 2 * x : x;

    public static double Infinite(double x) => double.IsPositiveInfinity(x / 0) ? 3 * x : x;

    public static double Own(double x) => x;

    public static double Square(double x) => x * x;

    [NotDifferentiable]
    private static double Logged(double x) => x * x;

    [NotDifferentiable]
    private static double Quietly(double x) => Functions.Boxed(x);
}
