// oracle: dual
namespace Fixtures.VisualBasic;

/// <summary>The functions of the Visual Basic fixtures as formulas, for the oracle.</summary>
public static class Arithmetic
{
    public static double Operators(double[] x) =>
        0.5 * (Math.Pow(((x[0] * x[0]) + Math.Pow(x[1], x[2]) - (x[0] % 0.4) + (x[1] / x[2])) * x[0], 1.5) + x[2]);

    public static double IntegerConversions(double[] x) => (5 * x[0]) + x[1] + 1;

    public static double SinglesAndDecimals(double[] x) => ((float)x[0] * x[1]) + ((double)(decimal)x[1] * x[2]);

    public static double Booleans(double[] x) => x[0] * x[2];

    public static double NaNs(double[] x) => ((x[1] + x[0]) * x[2]) + x[2];

    public static double Functions(double[] x) =>
        (Math.Exp(-x[0]) * Math.Sqrt(x[1])) + Math.Log(x[2]) + x[0] + x[2];

    public static double Casts(double[] x) => (x[0] * x[1]) + (x[0] * x[2]);
}

public static class Flow
{
    public static double DoubleCounter(double[] x) => (x[0] * x[1] * 6) + (5 * x[2]) - 5;

    public static double SelectCase(double[] x) => ((x[0] * x[0]) + (3 * x[1])) * x[2];

    public static double Loops(double[] x)
    {
        double s = x[0];
        for (int i = 0; s <= 20; i++) s += x[i % 3] * s;
        while (s > 5) s *= 0.5;
        return s + x[0] + x[2];
    }

    public static double Jumps(double[] x)
    {
        double s = x[0] + (2 * x[1]) + (3 * x[2]);
        return s * s;
    }

    public static double Filters(double[] x)
    {
        double s = (3 * x[0]) + x[2] + 1;
        s += (2 * x[1]) + 1;
        return ((s + (2 * x[2])) * x[1]) + 1;
    }

    public static double ErrorHandler(double[] x) => x[0] * x[1] * x[2];

    public static double Resuming(double[] x) => x[0] * x[1];

    public static double StaticLocal(double[] x) => (x[0] * x[1]) + x[2];
}

public static class Members
{
    public static double Inheritance(double[] x)
    {
        double width = 2 * x[0], area = (width * width) + 0.25;
        return (((area * 2.5) - width) * x[1]) + (area * x[2]) - width + (area * width);
    }

    public static double Events(double[] x)
    {
        double square = 4 * x[0] * x[0];
        return ((square + 0.25) * x[2]) + (square * x[1]);
    }

    public static double Structures(double[] x) =>
        (2 * Math.Pow((x[0] + x[2]) * (x[1] + x[2]), 1.5)) + (x[2] * x[2]);

    public static double DefaultProperty(double[] x) => (x[0] + x[1] + (3 * x[2])) * x[2];

    public static double PropertyByReference(double[] x)
    {
        double shift = (x[2] * x[0]) + 1, y = (x[1] * shift) + 1;
        return (shift * y) + x[0] + (x[0] * y) + 1;
    }

    public static double WithBlocks(double[] x) => (x[0] + x[1] + x[2]) * (x[0] + (x[0] * x[1]) + 2 + x[2]);
}

public static class Queries
{
    public static double Iterators(double[] x) =>
        x[1] * (x[0] + (x[0] * x[0]) + (x[0] * x[0] * x[0]) + (x[0] * x[0] * x[0] * x[0]));

    public static double Lambdas(double[] x)
    {
        double scale = x[1] + x[2];
        return (x[0] * x[1]) + (scale * x[2] * x[0] * scale * scale) + Math.Exp(-x[0]);
    }

    public static double Query(double[] x) =>
        (x[0] * x[0]) + (x[2] * x[2]) + (x[2] * x[2] * x[2] * x[0]) + ((x[0] + x[1] + x[2]) * x[0]);

    public static double AnonymousTypes(double[] x) => (2 * x[0] * x[1] * x[2]) + (2 * x[0]);

    public static double Arrays(double[] x)
    {
        double corner = (x[0] * x[1]) + x[2];
        return (((2 * corner) + x[0]) * x[2]) + x[0];
    }

    public static double Redimension(double[] x) => (x[0] * x[1] * x[2]) + x[2];

    public static double Texts(double[] x) => 12 * x[2];
}
