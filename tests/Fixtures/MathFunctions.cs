// oracle: dual
namespace Fixtures;

public static class MathFunctions
{
    public static double Trigonometric(double[] x)
    {
        double a = x[0] * 0.3, b = x[1];
        var (sin, cos) = Math.SinCos(b);
        return Math.Sin(a) + Math.Cos(b) + Math.Tan(a) + Math.Asin(a) + Math.Acos(b) + Math.Atan(x[2]) + Math.Atan2(a, b) + Math.Atan2(-a, -b) + (sin * cos);
    }

    public static double Hyperbolic(double[] x) =>
        Math.Sinh(x[0]) + Math.Cosh(x[1]) + Math.Tanh(x[1]) + Math.Asinh(x[2]) + Math.Acosh(x[0]) + Math.Atanh(x[1]);

    public static double Exponential(double[] x) =>
        Math.Exp(x[0]) + Math.Log(x[1]) + Math.Log(x[2], 3) + Math.Log(x[2], x[0]) + Math.Log2(x[0]) + Math.Log10(x[1]) + Math.Pow(x[0], x[1]) + Math.Pow(x[2], 3) + Math.Pow(2, x[1]) + Math.Sqrt(x[2]) + Math.Cbrt(-x[1]);

    public static double Selecting(double[] x) =>
        Math.Abs(x[0]) + Math.Abs(-x[1]) + (Math.Max(x[0], x[1]) * Math.Min(x[1], x[2])) + Math.Clamp(x[0], 0, 2) + Math.Clamp(x[2], 0, x[0]) + Math.MaxMagnitude(-x[2], x[0]) + Math.MinMagnitude(-x[1], x[0]) + Math.CopySign(x[0], -x[1]);

    public static double Rounding(double[] x) =>
        (Math.Floor(x[0]) * x[1]) + (Math.Ceiling(x[1]) * x[2]) + (Math.Round(x[2]) * x[0]) + (Math.Round(x[0], 1) * x[0]) + Math.Truncate(-x[2]) + (Math.Sign(x[0]) * x[1]) + (Math.ILogB(x[2]) * x[2]);

    public static double Others(double[] x) =>
        Math.FusedMultiplyAdd(x[0], x[1], x[2]) + Math.IEEERemainder(x[2], 0.75) + Math.IEEERemainder(x[2], x[1] * 0.45) + Math.ScaleB(x[0], 3) + (Math.PI * x[0]) + (Math.E * x[1]);

    public static double Composed(double[] x)
    {
        double s = x[0];
        for (int i = 0; i < 5; i++) s = Math.Log(1 + Math.Exp(Math.Sin(s * x[1]) - (Math.Sqrt(x[2]) * 0.1)));
        return s;
    }
}
