using static ILDiff.Operations.Formulas;
using static ILDiff.Operations.ZeroWins;

namespace ILDiff.Operations;

/// <summary>The table of elementary operations, second derivative column.</summary>
/// <remarks>
/// At a kink: 0, the second derivative on either side of it. Where the first partial is infinite, so is the second.
/// </remarks>
internal static class SecondPartials
{
    /// <summary>∂²z/∂x², ∂²z/∂x∂y and ∂²z/∂y² of every operation, z being its result.</summary>
    internal static (double XX, double XY, double YY) Of(Elementary operation, double x, double y, double z) =>
        operation switch
        {
            Elementary.Independent or Elementary.Constant => (0, 0, 0),

            Elementary.Add => (0, 0, 0),
            Elementary.Subtract => (0, 0, 0),
            Elementary.Multiply => (0, 1, 0),
            Elementary.Divide => (0, -1 / y / y, 2 * (z / y / y)),
            Elementary.Remainder => (0, 0, 0),
            Elementary.Negate => (0, 0, 0),
            Elementary.IeeeRemainder => (0, 0, 0),
            Elementary.ReciprocalEstimate => (2 / x / x / x, 0, 0),
            Elementary.ReciprocalSqrtEstimate => (0.75 * Inverse(x) * Inverse(x) / Math.Sqrt(x), 0, 0),
            Elementary.BitIncrement => (0, 0, 0),
            Elementary.BitDecrement => (0, 0, 0),
            Elementary.DegreesToRadians => (0, 0, 0),
            Elementary.RadiansToDegrees => (0, 0, 0),
            Elementary.ScaleB => (0, 0, 0),

            Elementary.Abs => (0, 0, 0),
            Elementary.CopySign => (0, 0, 0),
            Elementary.Max => (0, 0, 0),
            Elementary.Min => (0, 0, 0),
            Elementary.MaxNumber => (0, 0, 0),
            Elementary.MinNumber => (0, 0, 0),
            Elementary.MaxNative => (0, 0, 0),
            Elementary.MinNative => (0, 0, 0),
            Elementary.MaxMagnitude => (0, 0, 0),
            Elementary.MinMagnitude => (0, 0, 0),
            Elementary.MaxMagnitudeNumber => (0, 0, 0),
            Elementary.MinMagnitudeNumber => (0, 0, 0),

            Elementary.Sqrt => (-0.25 / Math.Abs(z) / Math.Abs(x), 0, 0),
            Elementary.Cbrt => (-2 / (9 * z * z) / x, 0, 0), // -∞ at +0, +∞ at -0
            Elementary.RootN => (y == 1 ? 0 : RootSlope(x, y, z) * ((1 - y) / y) / x, 0, 0),
            Elementary.Hypot => (Bend(y, z, y), -Bend(x, z, y), Bend(x, z, x)), // 0 at the origin, as |x|
            Elementary.Pow => (PowerCurvature(x, y, z), PowerTwist(x, y), PowerGrowthTwice(x, y, z)),

            Elementary.Exp => (z, 0, 0),
            Elementary.Exp2 => (z * Ln2 * Ln2, 0, 0),
            Elementary.Exp10 => (z * Ln10 * Ln10, 0, 0),
            Elementary.ExpM1 => (Math.Exp(x), 0, 0),
            Elementary.Exp2M1 => (double.Exp2(x) * Ln2 * Ln2, 0, 0),
            Elementary.Exp10M1 => (double.Exp10(x) * Ln10 * Ln10, 0, 0),
            Elementary.Log => (-Inverse(x) * Inverse(x), 0, 0),
            Elementary.Log2 => (-Inverse(x) * Inverse(x) / Ln2, 0, 0),
            Elementary.Log10 => (-Inverse(x) * Inverse(x) / Ln10, 0, 0),
            Elementary.LogP1 => (-Inverse(1 + x) * Inverse(1 + x), 0, 0),
            Elementary.Log2P1 => (-Inverse(1 + x) * Inverse(1 + x) / Ln2, 0, 0),
            Elementary.Log10P1 => (-Inverse(1 + x) * Inverse(1 + x) / Ln10, 0, 0),
            Elementary.LogToBase => LogToBaseTwice(x, y, z),

            Elementary.Sin => (-z, 0, 0),
            Elementary.Cos => (-z, 0, 0),
            Elementary.Tan => (2 * z * (1 + (z * z)), 0, 0),
            Elementary.Asin => (ArcBend(x), 0, 0),
            Elementary.Acos => (-ArcBend(x), 0, 0),
            Elementary.Atan => (ArcTangentBend(x), 0, 0),
            Elementary.Atan2 => TurnTwice(x, y),
            Elementary.SinPi => (-Math.PI * Math.PI * z, 0, 0),
            Elementary.CosPi => (-Math.PI * Math.PI * z, 0, 0),
            Elementary.TanPi => (2 * Math.PI * Math.PI * z * (1 + (z * z)), 0, 0),
            Elementary.AsinPi => (ArcBend(x) / Math.PI, 0, 0),
            Elementary.AcosPi => (-ArcBend(x) / Math.PI, 0, 0),
            Elementary.AtanPi => (ArcTangentBend(x) / Math.PI, 0, 0),
            Elementary.Atan2Pi => Scaled(TurnTwice(x, y), 1 / Math.PI),

            Elementary.Sinh => (z, 0, 0),
            Elementary.Cosh => (z, 0, 0),
            Elementary.Tanh => (-2 * z * SechSquared(x, z), 0, 0),
            Elementary.Asinh => (AreaBend(x, 1 / double.Hypot(1, x)), 0, 0), // x² could overflow
            Elementary.Acosh => (AreaBend(x, 1 / (Math.Sqrt(x - 1) * Math.Sqrt(x + 1))), 0, 0), // -∞ at 1
            Elementary.Atanh => (2 * x * Inverse((1 - x) * (1 + x)) * Inverse((1 - x) * (1 + x)), 0, 0),

            Elementary.Carry => (0, 0, 0),
            Elementary.Term => (0, 1, 0), // of ∂z/∂x; ∂z/∂y is 0 whatever x is

            Elementary.Join => (0, 0, 0),
            Elementary.Result => (0, 0, 0),

            Elementary.Equal => (0, 0, 0),
            Elementary.Less => (0, 0, 0),
            Elementary.LessOrUnordered => (0, 0, 0),
            Elementary.Greater => (0, 0, 0),
            Elementary.GreaterOrUnordered => (0, 0, 0),
            Elementary.Order => (0, 0, 0),
            Elementary.Same => (0, 0, 0),
            Elementary.Sign => (0, 0, 0),
            Elementary.Truncate => (0, 0, 0),
            Elementary.Floor => (0, 0, 0),
            Elementary.Ceiling => (0, 0, 0),
            Elementary.Round => (0, 0, 0),
            Elementary.Single => (0, 0, 0),
            Elementary.IsNaN => (0, 0, 0),
            Elementary.IsFinite => (0, 0, 0),
            Elementary.IsInfinity => (0, 0, 0),
            Elementary.IsNegative => (0, 0, 0),
            Elementary.Exactly => (0, 0, 0),
        };

    /// <summary>The derivatives of ∂z/∂x and ∂z/∂y along a direction in which the operands change by ẋ and ẏ.</summary>
    internal static (double X, double Y) Along(
        Elementary operation, (double X, double Y, double Z) at, double xDot, double yDot)
    {
        if (operation == Elementary.Term)
            return (yDot, 0);
        var (xx, xy, yy) = Of(operation, at.X, at.Y, at.Z);
        return (Product(xDot, xx) + Product(yDot, xy), Product(xDot, xy) + Product(yDot, yy));
    }


    /// <summary>a b / z³ for a hypotenuse z: 0 at the origin.</summary>
    private static double Bend(double a, double z, double b) => z == 0 ? 0 : a / z * (b / z) / z;

    /// <summary>asin'' = x / √(1 - x²)³.</summary>
    private static double ArcBend(double x)
    {
        double slope = Inverse(Math.Sqrt((1 - x) * (1 + x)));
        return x * slope * slope * slope;
    }

    /// <summary>atan'' = -2 x / (1 + x²)²; the square of the denominator could overflow.</summary>
    private static double ArcTangentBend(double x)
    {
        double slope = 1 / (1 + (x * x));
        return -2 * (x * slope) * slope;
    }

    /// <summary>-x s³: asinh'' and acosh'' for the slope s.</summary>
    private static double AreaBend(double x, double slope) => -(x * slope) * slope * slope;

    private static (double XX, double XY, double YY) LogToBaseTwice(double x, double y, double z)
    {
        double log = Math.Log(y);
        return (-Inverse(x) * Inverse(x) / log, -Inverse(x) / y / log / log, z * (log + 2) / y / y / log / log);
    }
}
