// oracle: differences
using System.Globalization;

namespace Fixtures;

public static class DoubleMembers
{
    public static double Functions(double[] x)
    {
        double a = x[0] * 0.3, b = x[1];
        return double.Sin(a) + double.Exp(b) + double.Hypot(a, b) + double.Exp2(a) + double.Lerp(a, b, 0.3) + double.RootN(a, 3) + double.SinPi(a)
            + double.LogP1(a) + double.DegreesToRadians(x[2]) + double.Cbrt(b) + double.Pow(x[0], b) + double.Exp10(a) + double.ExpM1(b) + double.CosPi(b)
            + double.TanPi(a) + double.Log2P1(b) + double.Log10P1(b) + double.AtanPi(x[2]) + double.Atan2Pi(a, b) + double.Exp10M1(a) + double.RadiansToDegrees(b);
    }

    public static double Selections(double[] x) =>
        double.Max(x[0], x[1]) + (double.Min(x[1], x[2]) * double.Abs(-x[2])) + double.Clamp(x[0], 0.5, 1.5) + double.CopySign(x[1], -1) + double.MaxNumber(x[0], double.NaN)
        + double.MinMagnitude(-x[1], x[2]) + double.FusedMultiplyAdd(x[0], x[1], x[2]) + double.Ieee754Remainder(x[2], 0.75);

    public static double Predicates(double[] x) =>
        (double.IsPositive(x[0]) ? x[0] : 100) + (double.IsNegative(-x[1]) ? x[1] : 100) + (double.IsInteger(x[2]) ? 100 : x[2]) + (double.IsFinite(x[0]) ? x[0] * x[1] : 100)
        + (double.IsNormal(x[0]) ? x[2] : 100) + (double.IsEvenInteger(x[0]) ? 100 : 0) + (double.IsNaN(x[0]) ? 100 : double.IsInfinity(x[1]) ? 100 : x[0] * x[0]);

    public static double Rounding(double[] x) =>
        (double.Floor(x[0]) * x[1]) + (double.Round(x[2], MidpointRounding.AwayFromZero) * x[0]) + (double.Sign(-x[1]) * x[2]) + Math.Round(x[0] * 1.04, 1, MidpointRounding.ToZero) * x[1];

    public static double Formatting(double[] x)
    {
        string s = string.Create(CultureInfo.InvariantCulture, $"{x[0]:F3} {x[1] * 0 + 0.5} {7:D2}") + x[2].ToString("F1", CultureInfo.InvariantCulture)
            + string.Format(CultureInfo.InvariantCulture, "{0:F2} {1:E1}", x[0], x[1]) + new System.Text.StringBuilder().Append(x[1] > 0).AppendFormat(CultureInfo.InvariantCulture, "{0:F0}", x[2]);
        return s.Length * x[0] * x[1];
    }

    public static double Printing(double[] x)
    {
        System.Diagnostics.Debug.WriteLine(x[0]);
        System.Diagnostics.Trace.Write(x[1]);
        using var writer = new System.IO.StringWriter(CultureInfo.InvariantCulture);
        writer.Write(Math.Floor(x[0]));
        writer.Write("{0:F0}", x[2]);
        return writer.ToString().Length * x[0] * x[2];
    }

    public static double Parsing(double[] x) => (double.Parse("1.5", CultureInfo.InvariantCulture) * x[0]) + (double.TryParse("x", out double d) ? 100 : d + x[1]);
}
