// oracle: dual
namespace Fixtures.FSharp;

/// <summary>The functions of the F# fixtures as formulas, for the oracle.</summary>
public static class Functions
{
    public static double Operators(double[] x)
    {
        double s = (x[0] * x[0]) + Math.Pow(x[1], x[2]) - (x[0] % 0.4), t = (-s * 0.5) + (x[1] / x[2]);
        return (Math.Exp(-x[0]) * Math.Sqrt(x[1])) + (Math.Log(x[2]) * Math.Abs(t)) + (Math.Sin(t) * Math.Cosh(x[0]));
    }

    public static double Conversions(double[] x) =>
        (5 * x[0]) + ((float)x[0] * x[1]) + ((double)(decimal)x[1] * x[2]) + 2;

    public static double Comparisons(double[] x) => ((x[1] + x[0]) * x[2]) + x[2] + (x[0] * x[1]) + 2;

    public static double MutableLoops(double[] x)
    {
        double s = (x[1] * 0.5) + (2 * x[2]) + (x[2] * x[2]) + (x[1] * x[1]) + (x[0] * x[0]);
        while (s > 2) s *= 0.25;
        return s + x[0] + x[1] + x[2];
    }

    public static double Pipelines(double[] x) => ((x[0] + (x[1] * x[2] * x[2])) * x[0] * x[0]) + 1;

    public static double Currying(double[] x)
    {
        double scaled = (x[0] * x[1]) + x[2];
        return scaled + (scaled * x[0] / x[1]) + (x[0] * x[1]);
    }

    public static double Closures(double[] x) => ((x[1] + x[2]) * x[0] * 2 * x[0]) + (4 * x[0]);

    public static double Recursion(double[] x)
    {
        double power = x[0] * x[0] * x[0] * x[0] * x[0];
        double alternating = -(((((x[1] * 2) + 1) * 2) + 1) * 2);
        double continued = ((((((x[2] * x[2]) + 1) * x[2]) + 1) * x[2]) + 1) * x[0];
        return power + (alternating * continued);
    }

    public static double TailCalls(double[] x) => x[0] * x[1] * Math.Pow(0.5, 20);

    public static double InlineGenerics(double[] x)
    {
        double norm = (x[1] * x[1]) + (x[2] * x[2]);
        return (x[0] * x[0]) + (x[1] * x[1]) + (norm * norm) + 4;
    }

    public static double UnitsOfMeasure(double[] x) => x[0] * x[0] / (x[1] * 2) * x[2];

    public static double Exceptions(double[] x) => ((x[0] * x[1]) + x[2]) * x[0];

    public static double Reraised(double[] x) => ((x[0] * x[1]) + x[2]) * x[0];

    public static double ByReference(double[] x) => ((x[0] * x[1]) + 1) * ((x[2] * x[1]) + 1);

    public static double Texts(double[] x) => 12 * x[2];

    public static double Interpolation(double[] x) => 12 * x[2];
}

public static class Types
{
    public static double Records(double[] x) => (x[0] * x[1] * x[2] * 2) + (x[1] * x[2]);

    public static double StructRecords(double[] x) => (x[0] * x[1] * x[2]) + (x[0] * x[1]);

    public static double Unions(double[] x) =>
        (((x[0] * x[0] * 3) + (x[1] * x[2]) + (2 * x[0])) * (x[0] - x[1])) + x[2];

    public static double ActivePatterns(double[] x) => (((x[0] * x[0] * 2) + (x[1] * 3)) * 2) + ((x[2] - 2) * x[0]);

    public static double Literals(double[] x) => x[1] + (x[2] * x[0]) + 1;

    public static double Tuples(double[] x)
    {
        double a = x[0] * x[1];
        return ((a + x[1]) * a) + (x[2] * x[2]);
    }

    public static double Options(double[] x) => (x[0] / 2 * x[0]) + (x[2] / 2);

    public static double Classes(double[] x)
    {
        double v = (x[0] * x[0]) + (x[1] * x[1]);
        double wx = -((x[2] * x[0]) + 1), wy = -((x[2] * x[1]) + x[0]), w = (wx * wx) + (wy * wy);
        return (Math.Sqrt(v) * 2 * v * Math.Sqrt(w) * 2 * w * x[1]) + (wx * x[1]);
    }

    public static double Inheritance(double[] x) => x[1] * x[0] * ((x[2] * 0.5) + (x[2] * x[0]));

    public static double ObjectExpressions(double[] x) => (((x[1] * x[0]) + 1) * x[2] * x[1]) + (x[0] * 0.5);

    public static double Boxes(double[] x) => (x[0] * x[0]) + (2 * x[0]) + (x[1] * x[2] * x[1] * x[2]);
}

public static class Collections
{
    public static double Arrays(double[] x)
    {
        double product = x[0] * x[1], sum = product + x[2];
        return (x[0] * x[0]) + (product * product) + (sum * sum);
    }

    public static double Matrices(double[] x) => x[0] * ((x[0] * x[1]) + x[2]);

    public static double ArrayFunctions(double[] x) =>
        (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + ((x[0] + x[1] + x[2]) * x[0])
        + (((((0.5 + x[0]) * 0.5) + x[1]) * 0.5) + x[2]) + (2 * x[2]);

    public static double Lists(double[] x) => (x[0] * x[1]) + (x[2] * 2 * x[0]);

    public static double ListExpressions(double[] x) => (x[0] + x[2]) * x[1] * x[0] * x[1];

    public static double Sequences(double[] x)
    {
        double p = x[0] * x[1], q = p * x[1], r = q * x[1];
        return (((((((p * 2) + q) * 2) + r) * 2) + x[2]) * 2) + r;
    }

    public static double ComputationExpressions(double[] x) => (2 * x[0]) + (4 * x[0] * x[1] * x[2]) + 1;

    public static double Generics(double[] x)
    {
        double a = x[0] * x[1], b = a + x[2];
        return (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + (b * b) + a + b;
    }

    public static double Linq(double[] x) => ((x[0] + x[2]) * x[1]) + (x[2] * x[1]);
}
