using static ILDiff.Operations.Formulas;
using static ILDiff.Operations.FusiblePartials;

namespace ILDiff.Operations;

/// <summary>The table of elementary operations, derivative column.</summary>
/// <remarks>
/// At a kink: |x|' is 0 at 0, a tie of max or min is shared half and half. Where the value is not defined, neither is
/// the derivative: NaN. Where the slope is vertical it is infinite.
/// </remarks>
[WithoutEntry]
internal static class Partials
{
    /// <summary>∂z/∂x and ∂z/∂y of every operation, z being its result.</summary>
    internal static (double X, double Y) Of(Elementary operation, double x, double y, double z) => operation switch
    {
        Elementary.Independent or Elementary.Constant => (0, 0),

        Elementary.Add => (AddX(x, y, z), AddY(x, y, z)),
        Elementary.Subtract => (SubtractX(x, y, z), SubtractY(x, y, z)),
        Elementary.Multiply => (MultiplyX(x, y, z), MultiplyY(x, y, z)),
        Elementary.Divide => (DivideX(x, y, z), DivideY(x, y, z)),
        Elementary.Remainder => (1, -Multiples(x, y, z)), // one-sided where z jumps
        Elementary.Negate => (NegateX(x, z), 0),
        Elementary.IeeeRemainder => (1, -Multiples(x, y, z)), // one-sided where z jumps
        Elementary.ReciprocalEstimate => (-1 / x / x, 0), // of 1/x: z has as few as 14 bits
        Elementary.ReciprocalSqrtEstimate => (-0.5 * Inverse(x) / Math.Sqrt(x), 0), // of 1/√x; -∞ at 0
        Elementary.BitIncrement => (1, 0),
        Elementary.BitDecrement => (1, 0),
        Elementary.DegreesToRadians => (Degree, 0),
        Elementary.RadiansToDegrees => (1 / Degree, 0),
        Elementary.ScaleB => (Math.ScaleB(1, (int)y), 0), // y is a constant integer

        Elementary.Abs => (AbsX(x, z), 0), // 0 at 0
        Elementary.CopySign => (Slope(x) * Math.CopySign(1, y), 0), // 0 at x = 0
        Elementary.Max => (MaxX(x, y, z), MaxY(x, y, z)), // a tie is shared
        Elementary.Min => (MinX(x, y, z), MinY(x, y, z)), // a tie is shared
        Elementary.MaxNumber => Selected(x, y, z), // a tie is shared
        Elementary.MinNumber => Selected(x, y, z), // a tie is shared
        Elementary.MaxNative => Selected(x, y, z), // a tie is shared
        Elementary.MinNative => Selected(x, y, z), // a tie is shared
        Elementary.MaxMagnitude => Selected(x, y, z), // a tie is shared when x = y, not when x = -y
        Elementary.MinMagnitude => Selected(x, y, z), // a tie is shared when x = y, not when x = -y
        Elementary.MaxMagnitudeNumber => Selected(x, y, z), // a tie is shared when x = y, not when x = -y
        Elementary.MinMagnitudeNumber => Selected(x, y, z), // a tie is shared when x = y, not when x = -y

        Elementary.Sqrt => (SqrtX(x, z), 0), // +∞ at ±0
        Elementary.Cbrt => (1 / (3 * z * z), 0), // +∞ at ±0
        Elementary.RootN => (RootSlope(x, y, z), 0), // y is a constant integer; infinite at x = 0
        Elementary.Hypot => (Cosine(x, z), Cosine(y, z)), // 0 at the origin, as |x|
        Elementary.Pow => (PowerSlope(x, y, z), PowerGrowth(x, y, z)), // x = 0: limits; x < 0: ∂z/∂y is NaN

        Elementary.Exp => (ExpX(x, z), 0),
        Elementary.Exp2 => (z * Ln2, 0),
        Elementary.Exp10 => (z * Ln10, 0),
        Elementary.ExpM1 => (Math.Exp(x), 0), // z + 1 has no digits left for x < -37
        Elementary.Exp2M1 => (double.Exp2(x) * Ln2, 0), // as ExpM1
        Elementary.Exp10M1 => (double.Exp10(x) * Ln10, 0), // as ExpM1
        Elementary.Log => (LogX(x, z), 0), // +∞ at ±0, NaN below
        Elementary.Log2 => (Inverse(x) / Ln2, 0), // +∞ at ±0, NaN below
        Elementary.Log10 => (Inverse(x) / Ln10, 0), // +∞ at ±0, NaN below
        Elementary.LogP1 => (Inverse(1 + x), 0), // +∞ at -1, NaN below
        Elementary.Log2P1 => (Inverse(1 + x) / Ln2, 0), // +∞ at -1, NaN below
        Elementary.Log10P1 => (Inverse(1 + x) / Ln10, 0), // +∞ at -1, NaN below
        Elementary.LogToBase => (Inverse(x) / Math.Log(y), -z / y / Math.Log(y)), // NaN or infinite at y = 1

        Elementary.Sin => (SinX(x, z), 0),
        Elementary.Cos => (CosX(x, z), 0),
        Elementary.Tan => (1 + (z * z), 0),
        Elementary.Asin => (Inverse(Math.Sqrt((1 - x) * (1 + x))), 0), // +∞ at ±1
        Elementary.Acos => (-Inverse(Math.Sqrt((1 - x) * (1 + x))), 0), // -∞ at ±1
        Elementary.Atan => (AtanX(x, z), 0),
        Elementary.Atan2 => Turn(x, y), // NaN at the origin, 0 at infinity
        Elementary.SinPi => (Math.PI * double.CosPi(x), 0),
        Elementary.CosPi => (-Math.PI * double.SinPi(x), 0),
        Elementary.TanPi => (Math.PI * (1 + (z * z)), 0), // +∞ at the poles
        Elementary.AsinPi => (Inverse(Math.Sqrt((1 - x) * (1 + x))) / Math.PI, 0), // +∞ at ±1
        Elementary.AcosPi => (-Inverse(Math.Sqrt((1 - x) * (1 + x))) / Math.PI, 0), // -∞ at ±1
        Elementary.AtanPi => (1 / (1 + (x * x)) / Math.PI, 0),
        Elementary.Atan2Pi => Scaled(Turn(x, y), 1 / Math.PI), // NaN at the origin, 0 at infinity

        Elementary.Sinh => (Math.Cosh(x), 0),
        Elementary.Cosh => (Math.Sinh(x), 0),
        Elementary.Tanh => (TanhX(x, z), 0), // 1 - z² has no digits left for |x| > 19
        Elementary.Asinh => (1 / double.Hypot(1, x), 0),
        Elementary.Acosh => (1 / (Math.Sqrt(x - 1) * Math.Sqrt(x + 1)), 0), // +∞ at 1; x² would overflow
        Elementary.Atanh => (Inverse((1 - x) * (1 + x)), 0), // +∞ at ±1, NaN beyond

        Elementary.Carry => (0, 1),
        Elementary.Term => (y, 0),

        Elementary.Join => (0, 0),
        Elementary.Result => (0, 0),

        Elementary.Equal => (0, 0),
        Elementary.Less => (0, 0),
        Elementary.LessOrUnordered => (0, 0),
        Elementary.Greater => (0, 0),
        Elementary.GreaterOrUnordered => (0, 0),
        Elementary.Order => (0, 0),
        Elementary.Same => (0, 0),
        Elementary.Sign => (0, 0),
        Elementary.Truncate => (0, 0),
        Elementary.Floor => (0, 0),
        Elementary.Ceiling => (0, 0),
        Elementary.Round => (0, 0),
        Elementary.Single => (0, 0),
        Elementary.IsNaN => (0, 0),
        Elementary.IsFinite => (0, 0),
        Elementary.IsInfinity => (0, 0),
        Elementary.IsNegative => (0, 0),
        Elementary.Exactly => (0, 0),
    };
}
