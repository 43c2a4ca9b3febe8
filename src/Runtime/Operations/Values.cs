namespace ILDiff.Operations;

/// <summary>The table of elementary operations, value column: bit for bit what the replaced code computes.</summary>
internal static class Values
{
    /// <summary>z of every operation; unary operations ignore <paramref name="y"/>.</summary>
    internal static double Of(Elementary operation, double x, double y) => operation switch
    {
        Elementary.Independent or Elementary.Constant => x,

        Elementary.Add => x + y,
        Elementary.Subtract => x - y,
        Elementary.Multiply => x * y,
        Elementary.Divide => x / y,
        Elementary.Remainder => x % y,
        Elementary.Negate => -x,
        Elementary.IeeeRemainder => Math.IEEERemainder(x, y),
        Elementary.ReciprocalEstimate => Math.ReciprocalEstimate(x),
        Elementary.ReciprocalSqrtEstimate => Math.ReciprocalSqrtEstimate(x),
        Elementary.BitIncrement => Math.BitIncrement(x),
        Elementary.BitDecrement => Math.BitDecrement(x),
        Elementary.DegreesToRadians => double.DegreesToRadians(x),
        Elementary.RadiansToDegrees => double.RadiansToDegrees(x),
        Elementary.ScaleB => Math.ScaleB(x, (int)y), // y was an int: the conversion is exact

        Elementary.Abs => Math.Abs(x),
        Elementary.CopySign => Math.CopySign(x, y),
        Elementary.Max => Math.Max(x, y),
        Elementary.Min => Math.Min(x, y),
        Elementary.MaxNumber => double.MaxNumber(x, y),
        Elementary.MinNumber => double.MinNumber(x, y),
        Elementary.MaxNative => double.MaxNative(x, y),
        Elementary.MinNative => double.MinNative(x, y),
        Elementary.MaxMagnitude => Math.MaxMagnitude(x, y),
        Elementary.MinMagnitude => Math.MinMagnitude(x, y),
        Elementary.MaxMagnitudeNumber => double.MaxMagnitudeNumber(x, y),
        Elementary.MinMagnitudeNumber => double.MinMagnitudeNumber(x, y),

        Elementary.Sqrt => Math.Sqrt(x),
        Elementary.Cbrt => Math.Cbrt(x),
        Elementary.RootN => double.RootN(x, (int)y), // y was an int: the conversion is exact
        Elementary.Hypot => double.Hypot(x, y),
        Elementary.Pow => Math.Pow(x, y),

        Elementary.Exp => Math.Exp(x),
        Elementary.Exp2 => double.Exp2(x),
        Elementary.Exp10 => double.Exp10(x),
        Elementary.ExpM1 => double.ExpM1(x),
        Elementary.Exp2M1 => double.Exp2M1(x),
        Elementary.Exp10M1 => double.Exp10M1(x),
        Elementary.Log => Math.Log(x),
        Elementary.Log2 => Math.Log2(x),
        Elementary.Log10 => Math.Log10(x),
        Elementary.LogP1 => double.LogP1(x),
        Elementary.Log2P1 => double.Log2P1(x),
        Elementary.Log10P1 => double.Log10P1(x),
        Elementary.LogToBase => Math.Log(x, y),

        Elementary.Sin => Math.Sin(x),
        Elementary.Cos => Math.Cos(x),
        Elementary.Tan => Math.Tan(x),
        Elementary.Asin => Math.Asin(x),
        Elementary.Acos => Math.Acos(x),
        Elementary.Atan => Math.Atan(x),
        Elementary.Atan2 => Math.Atan2(x, y),
        Elementary.SinPi => double.SinPi(x),
        Elementary.CosPi => double.CosPi(x),
        Elementary.TanPi => double.TanPi(x),
        Elementary.AsinPi => double.AsinPi(x),
        Elementary.AcosPi => double.AcosPi(x),
        Elementary.AtanPi => double.AtanPi(x),
        Elementary.Atan2Pi => double.Atan2Pi(x, y),

        Elementary.Sinh => Math.Sinh(x),
        Elementary.Cosh => Math.Cosh(x),
        Elementary.Tanh => Math.Tanh(x),
        Elementary.Asinh => Math.Asinh(x),
        Elementary.Acosh => Math.Acosh(x),
        Elementary.Atanh => Math.Atanh(x),

        Elementary.Carry => x,
        Elementary.Term => 0,

        Elementary.Join => 0,
        Elementary.Result => double.NaN, // known to its composite

        Elementary.Equal => Truth(x == y),
        Elementary.Less => Truth(x < y),
        Elementary.LessOrUnordered => Truth(!(x >= y)),
        Elementary.Greater => Truth(x > y),
        Elementary.GreaterOrUnordered => Truth(!(x <= y)),
        Elementary.Order => x.CompareTo(y),
        Elementary.Same => Truth(x.Equals(y)),
        Elementary.Sign => x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : double.NaN,
        Elementary.Truncate => Math.Truncate(x),
        Elementary.Floor => Math.Floor(x),
        Elementary.Ceiling => Math.Ceiling(x),
        Elementary.Round => Math.Round(x),
        Elementary.Single => (float)x,
        Elementary.IsNaN => Truth(double.IsNaN(x)),
        Elementary.IsFinite => Truth(double.IsFinite(x)),
        Elementary.IsInfinity => Truth(double.IsInfinity(x)),
        Elementary.IsNegative => Truth(double.IsNegative(x)),
        Elementary.Exactly => x,
    };

    private static double Truth(bool outcome) => outcome ? 1 : 0;
}
