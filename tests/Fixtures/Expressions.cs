// oracle: dual
namespace Fixtures;

/// <summary>What is recorded as fused statements, and what is just not.</summary>
public static class Expressions
{
    public static double SumOfProducts(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[x.Length - 1 - i];
        return sum;
    }

    public static double SumInAnElement(double[] x)
    {
        double[] sums = new double[2];
        for (int i = 0; i < x.Length; i++)
        {
            sums[i % 2] += x[i] * x[0];
            sums[0] -= 0.5 * sums[1] / x[i];
        }

        return sums[0] * sums[1];
    }

    public static double LocalReadOnce(double[] x)
    {
        double product = x[0] * x[1];
        double difference = product - x[2];
        return 2 * difference;
    }

    public static double LocalReadOftenInOneExpression(double[] x)
    {
        double a = x[0] + x[1];
        double b = (a * a) - (a / x[2]);
        return (b * a) + (b / (3 - b));
    }

    public static double LocalReadInSeveralExpressions(double[] x)
    {
        double a = (x[0] * x[1]) + 1;
        double[] y = [a * x[2], (a * a) - x[0], 2 / a];
        return y[0] * y[1] * y[2];
    }

    public static double LocalWrittenBetween(double[] x)
    {
        double a = x[0], b = x[1], c = a * b;
        a = (2 * a) + x[2];
        double d = (c * a) + b;
        b = d - a;
        a = b * b;
        return (a - (c * d)) + (b / 3);
    }

    public static double OperandWrittenInTheExpression(double[] x)
    {
        double a = x[0];
        double b = (a * x[1]) + ((a = x[2] * 0.7) * a) + a;
        return b - (a * (a += 2) * a);
    }

    public static double ArgumentWritten(double[] x) => Shift(x[0], x[1]) * Shift(x[1], x[2]);

    private static double Shift(double a, double b)
    {
        double before = a * b;
        a = (2 * before) + a;
        b += a * a;
        return (before - a) * b;
    }

    public static double LiveInALoop(double[] x)
    {
        double a = x[0], b = 0;
        for (int i = 0; i < 3; i++)
        {
            double c = (a * x[1]) - 1;
            b = (b + c) * 0.5;
            a = c - (b * x[2]);
        }

        return a * b;
    }

    public static double AcrossAChoice(double[] x)
    {
        double a = (x[0] * x[1]) - 0.5;
        double b = (a * 2) + (x[2] > 0 ? a * x[2] : 1 - a) - (x[0] < -10 ? x[1] * 3 : x[1] / 3);
        return b * a;
    }

    public static double PassiveAndActive(double[] x)
    {
        double h = x.Length * 0.25, k = h * h - 1;
        return (x[0] + (h * x[1]) - (k * (x[2] - h))) / (k + 10);
    }

    public static double OfFunctions(double[] x) =>
        Math.Exp(-0.5 * x[0] * x[0]) / Math.Sqrt(2 + Math.Abs(x[1] * x[2])) + Math.Log(1 + Math.Exp(x[1] - x[0])) - Math.Tanh(x[2] * x[0] + x[1]) +
        Math.Sin(x[0] - Math.Cos(2 * x[1])) * Math.Atan(x[2] / 3);

    public static double ManyOperands(double[] x)
    {
        double[] y = new double[20];
        for (int i = 0; i < y.Length; i++)
            y[i] = x[i % x.Length] * (1 + i);
        return y[0] * y[1] + y[2] * y[3] - y[4] * y[5] + y[6] * y[7] - y[8] / y[9] + y[10] * y[11] - y[12] * y[13] +
            y[14] / y[15] + y[16] * y[17] - y[18] * y[19];
    }

    public static double ManySteps(double[] x)
    {
        double a = x[0], b = x[1];
        a = 0.5 * a + b * 0.1; b = 0.9 * b - a * 0.2; a = 0.8 * a + b * 0.3; b = 0.7 * b - a * 0.4; a = 0.6 * a + b * 0.5;
        b = 0.5 * b - a * 0.6; a = 0.4 * a + b * 0.7; b = 0.3 * b - a * 0.8; a = 0.2 * a + b * 0.9; b = 0.1 * b - a * 1.1;
        a = 0.5 * a + b * 0.1; b = 0.9 * b - a * 0.2; a = 0.8 * a + b * 0.3; b = 0.7 * b - a * 0.4; a = 0.6 * a + b * 0.5;
        return a * b + x[2];
    }

    public static double ManyConstants(double[] x)
    {
        double polynomial =
            ((((((((((((((((((((((((((((((x[0] * 0.5010 + 0.1010) * 0.5147 - 0.1129) * 0.5284 + 0.1248) * 0.5421 + 0.1367) * 0.5558 - 0.1486) * 0.5695 + 0.1605)
             * 0.5832 + 0.1724) * 0.5969 - 0.1843) * 0.6106 + 0.1962) * 0.6243 + 0.2081) * 0.6380 - 0.2200) * 0.6517 + 0.2319)
             * 0.6654 + 0.2438) * 0.6791 - 0.2557) * 0.6928 + 0.2676) * 0.7065 + 0.2795) * 0.7202 - 0.2914) * 0.7339 + 0.3033)
             * 0.7476 + 0.3152) * 0.7613 - 0.3271) * 0.7750 + 0.3390) * 0.7887 + 0.3509) * 0.8024 - 0.3628) * 0.8161 + 0.3747)
             * 0.8298 + 0.3866) * 0.8435 - 0.3985) * 0.8572 + 0.4104) * 0.8709 + 0.4223) * 0.8846 - 0.4342) * 0.8983 + 0.4461);
        return (polynomial * x[1]) + x[2];
    }

    public static double SmallMethods(double[] x) => Smooth(x[0]) * Smooth(Blend(x[1], x[2], 0.25)) - Blend(Smooth(x[2]), 2, x[0]);

    private static double Smooth(double v) => v / Math.Sqrt(1 + Square(v));

    private static double Square(double v) => v * v;

    private static double Blend(double a, double b, double weight)
    {
        double rest = 1 - weight;
        double sum = (rest * a) + (weight * b);
        return sum * (1 + rest);
    }

    public static double SmallMethodsOfTuples(double[] x)
    {
        var state = (X: x[0], Y: x[1], Z: x[2]);
        for (int i = 0; i < 3; i++)
            state = Next(state, (0.5, x[1]), 0.125);
        return state.X + (state.Y * state.Z);
    }

    private static (double X, double Y, double Z) Next((double X, double Y, double Z) s, (double A, double B) p, double h)
    {
        var k1 = Slope(s, p);
        var k2 = Slope(Along(s, k1, h), p);
        return Along(s, (0.5 * (k1.X + k2.X), 0.5 * (k1.Y + k2.Y), 0.5 * (k1.Z + k2.Z)), 2 * h);
    }

    private static (double X, double Y, double Z) Slope((double X, double Y, double Z) s, (double A, double B) p) =>
        (p.A * (s.Y - s.X), (s.X * (p.B - s.Z)) - s.Y, (s.X * s.Y) - (p.A * s.Z));

    private static (double X, double Y, double Z) Along(
        (double X, double Y, double Z) s, (double X, double Y, double Z) k, double h) =>
        (s.X + (h * k.X), s.Y + (h * k.Y), s.Z + (h * k.Z));

    public static double TuplesThatAreKept(double[] x)
    {
        var p = (A: x[0] * 2, B: x[1] - 1);
        var kept = new List<(double, double)> { p, Swap(p) };
        p = Swap((p.B * x[2], p.A));
        (double A, double B) q = (p.B + p.A, p.A * 3);
        q.B *= q.A;
        return kept[1].Item1 * q.B + kept[0].Item2 * q.A;
    }

    private static (double A, double B) Swap((double A, double B) p) => (p.B, p.A);

    public static double ProductThatVanishes(double[] x)
    {
        double zero = 0 * x[0];
        return (zero / x[1] * 1e200 * 1e200) + (zero * Math.Sqrt(zero)) + (x[2] * 3 * x[1]) + (Math.Sqrt(zero * x[1]) * 0);
    }
}
