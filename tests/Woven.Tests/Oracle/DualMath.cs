namespace ILDiff.Woven.Tests.Oracle;

/// <summary>System.Math over dual numbers; derivatives as in any table of them.</summary>
public static class DualMath
{
    public const double PI = Math.PI;
    public const double E = Math.E;
    public const double Tau = Math.Tau;

    public static Dual Sin(Dual x) => Dual.Chain(Math.Sin(x.Value), x, Math.Cos(x.Value));

    public static Dual Cos(Dual x) => Dual.Chain(Math.Cos(x.Value), x, -Math.Sin(x.Value));

    public static Dual Tan(Dual x) => Dual.Chain(Math.Tan(x.Value), x, 1 / (Math.Cos(x.Value) * Math.Cos(x.Value)));

    public static (Dual Sin, Dual Cos) SinCos(Dual x)
    {
        var (sin, cos) = Math.SinCos(x.Value);
        return (Dual.Chain(sin, x, cos), Dual.Chain(cos, x, -sin));
    }

    public static Dual Asin(Dual x) => Dual.Chain(Math.Asin(x.Value), x, 1 / Math.Sqrt((1 - x.Value) * (1 + x.Value)));

    public static Dual Acos(Dual x) => Dual.Chain(Math.Acos(x.Value), x, -1 / Math.Sqrt((1 - x.Value) * (1 + x.Value)));

    public static Dual Atan(Dual x) => Dual.Chain(Math.Atan(x.Value), x, 1 / (1 + (x.Value * x.Value)));

    public static Dual Atan2(Dual y, Dual x)
    {
        double square = (x.Value * x.Value) + (y.Value * y.Value);
        return Dual.Chain(Math.Atan2(y.Value, x.Value), y, x.Value / square, x, -y.Value / square);
    }

    public static Dual Sinh(Dual x) => Dual.Chain(Math.Sinh(x.Value), x, Math.Cosh(x.Value));

    public static Dual Cosh(Dual x) => Dual.Chain(Math.Cosh(x.Value), x, Math.Sinh(x.Value));

    public static Dual Tanh(Dual x) => Dual.Chain(Math.Tanh(x.Value), x, 1 / (Math.Cosh(x.Value) * Math.Cosh(x.Value)));

    public static Dual Asinh(Dual x) => Dual.Chain(Math.Asinh(x.Value), x, 1 / Math.Sqrt(1 + (x.Value * x.Value)));

    public static Dual Acosh(Dual x) => Dual.Chain(Math.Acosh(x.Value), x, 1 / Math.Sqrt((x.Value - 1) * (x.Value + 1)));

    public static Dual Atanh(Dual x) => Dual.Chain(Math.Atanh(x.Value), x, 1 / ((1 - x.Value) * (1 + x.Value)));

    public static Dual Exp(Dual x) => Dual.Chain(Math.Exp(x.Value), x, Math.Exp(x.Value));

    public static Dual Log(Dual x) => Dual.Chain(Math.Log(x.Value), x, 1 / x.Value);

    public static Dual Log(Dual x, Dual b)
    {
        double log = Math.Log(b.Value);
        return Dual.Chain(Math.Log(x.Value, b.Value), x, 1 / (x.Value * log), b, -Math.Log(x.Value) / (log * log * b.Value));
    }

    public static Dual Log2(Dual x) => Dual.Chain(Math.Log2(x.Value), x, 1 / (x.Value * Math.Log(2)));

    public static Dual Log10(Dual x) => Dual.Chain(Math.Log10(x.Value), x, 1 / (x.Value * Math.Log(10)));

    public static Dual Pow(Dual x, Dual y)
    {
        double value = Math.Pow(x.Value, y.Value);
        return Dual.Chain(value, x, y.Value * Math.Pow(x.Value, y.Value - 1), y, value * Math.Log(x.Value));
    }

    public static Dual Sqrt(Dual x) => Dual.Chain(Math.Sqrt(x.Value), x, 0.5 / Math.Sqrt(x.Value));

    public static Dual Cbrt(Dual x) => Dual.Chain(Math.Cbrt(x.Value), x, Math.Cbrt(x.Value) / (3 * x.Value));

    public static Dual FusedMultiplyAdd(Dual x, Dual y, Dual z)
    {
        Dual product = x * y;
        return Dual.Chain(Math.FusedMultiplyAdd(x.Value, y.Value, z.Value), product, 1, z, 1);
    }

    public static Dual ScaleB(Dual x, int n) => Dual.Chain(Math.ScaleB(x.Value, n), x, Math.ScaleB(1, n));

    public static Dual IEEERemainder(Dual x, Dual y) => Dual.Chain(
        Math.IEEERemainder(x.Value, y.Value), x, 1, y, -Math.Round(x.Value / y.Value, MidpointRounding.ToEven));

    public static Dual Abs(Dual x) => Dual.Chain(Math.Abs(x.Value), x, Math.Sign(x.Value));

    public static int Abs(int x) => Math.Abs(x);

    public static Dual CopySign(Dual x, Dual sign) => Dual.Chain(
        Math.CopySign(x.Value, sign.Value), x, Math.CopySign(1, x.Value) * Math.CopySign(1, sign.Value));

    public static Dual Max(Dual x, Dual y) => Select(Math.Max(x.Value, y.Value), x, y);

    public static Dual Min(Dual x, Dual y) => Select(Math.Min(x.Value, y.Value), x, y);

    public static Dual MaxMagnitude(Dual x, Dual y) => Select(Math.MaxMagnitude(x.Value, y.Value), x, y);

    public static Dual MinMagnitude(Dual x, Dual y) => Select(Math.MinMagnitude(x.Value, y.Value), x, y);

    public static int Max(int x, int y) => Math.Max(x, y);

    public static int Min(int x, int y) => Math.Min(x, y);

    public static Dual Clamp(Dual x, Dual low, Dual high) =>
        x.Value < low.Value ? low : x.Value > high.Value ? high : x;

    public static Dual Floor(Dual x) => Math.Floor(x.Value);

    public static Dual Ceiling(Dual x) => Math.Ceiling(x.Value);

    public static Dual Round(Dual x) => Math.Round(x.Value);

    public static Dual Round(Dual x, int digits) => Math.Round(x.Value, digits);

    public static Dual Truncate(Dual x) => Math.Truncate(x.Value);

    public static int Sign(Dual x) => Math.Sign(x.Value);

    public static int ILogB(Dual x) => Math.ILogB(x.Value);

    private static Dual Select(double value, Dual x, Dual y) => value.Equals(x.Value) ? x : y;
}
