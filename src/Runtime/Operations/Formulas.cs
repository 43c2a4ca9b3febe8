namespace ILDiff.Operations;

/// <summary>What the rows of <see cref="Partials"/> and <see cref="SecondPartials"/> share.</summary>
[WithoutEntry]
internal static class Formulas
{
    internal const double Ln2 = 0.693147180559945309417232;
    internal const double Ln10 = 2.302585092994045684017991;
    private const double SmallestNormal = 2.2250738585072014E-308;
    internal const double Degree = 0.0174532925199432957692369;

    /// <summary>1/x of a quantity that cannot be negative: +∞ at ±0, NaN below.</summary>
    internal static double Inverse(double x) => x < 0 ? double.NaN : 1 / Math.Abs(x);

    /// <summary>|x|': 0 at 0.</summary>
    internal static double Slope(double x) => x > 0 ? 1 : x < 0 ? -1 : x - x;

    /// <summary>How often y was taken from x to leave z; rounding x / y down could be one off.</summary>
    internal static double Multiples(double x, double y, double z) => Math.Round((x / y) - (z / y));

    /// <summary>
    /// Partials of an operation that returns one of its operands. Equal operands share; a NaN that was not selected
    /// has no part.
    /// </summary>
    internal static (double X, double Y) Selected(double x, double y, double z) =>
        x.Equals(y) ? (0.5, 0.5) : z.Equals(x) ? (1, 0) : (0, 1);

    /// <summary>x / √(x² + y²): 0 at the origin.</summary>
    internal static double Cosine(double x, double hypotenuse) => hypotenuse == 0 ? 0 : x / hypotenuse;

    /// <summary>∂x^y/∂x. Reads z where it has all its digits, which is cheaper than a second power.</summary>
    internal static double PowerSlope(double x, double y, double z) =>
        x != 0 && IsNormal(z) ? y * (z / x) : y == 0 ? 0 : y * Math.Pow(x, y - 1);

    /// <summary>Whether a number has all its digits: asked so that it can be asked of an active value.</summary>
    private static bool IsNormal(double z) => z is >= SmallestNormal and <= double.MaxValue or <= -SmallestNormal and >= double.MinValue;

    /// <summary>∂x^y/∂y: 0 where the power is 0; NaN for x &lt; 0, where the power exists at integers only.</summary>
    internal static double PowerGrowth(double x, double y, double z) => z == 0 && x >= 0 ? 0 : z * Math.Log(x);

    /// <summary>∂²x^y/∂y².</summary>
    internal static double PowerGrowthTwice(double x, double y, double z) =>
        z == 0 && x >= 0 ? 0 : z * Math.Log(x) * Math.Log(x);

    /// <summary>∂²x^y/∂x².</summary>
    internal static double PowerCurvature(double x, double y, double z) =>
        y is 0 or 1 ? 0 : x != 0 && IsNormal(z) ? y * (z / x) * ((y - 1) / x) : y * (y - 1) * Math.Pow(x, y - 2);

    /// <summary>∂²x^y/∂x∂y = x^(y-1) (1 + y log x).</summary>
    internal static double PowerTwist(double x, double y)
    {
        double power = Math.Pow(x, y - 1);
        return power == 0 && x >= 0 ? 0 : power * (x == 0 && y == 0 ? 1 : 1 + (y * Math.Log(x)));
    }

    /// <summary>The derivative of the n-th root z of x.</summary>
    internal static double RootSlope(double x, double n, double z)
    {
        if (n == 1 || double.IsNaN(z))
            return n == 1 ? 1 : z;
        if (x == 0)
            return n > 0 ? double.PositiveInfinity : double.NegativeInfinity;
        return double.IsInfinity(x) ? 0 : z / x / n;
    }

    /// <summary>Partials of atan2(y, x): those of an angle. Squares of the coordinates could overflow.</summary>
    internal static (double Y, double X) Turn(double y, double x)
    {
        double radius = double.Hypot(x, y);
        return double.IsInfinity(radius) ? (0, 0) : (x / radius / radius, -y / radius / radius);
    }

    /// <summary>Second partials of atan2(y, x).</summary>
    internal static (double YY, double XY, double XX) TurnTwice(double y, double x)
    {
        double radius = double.Hypot(x, y);
        if (double.IsInfinity(radius))
            return (0, 0, 0);
        double sine = y / radius, cosine = x / radius;
        double bend = 2 * sine * cosine / radius / radius;
        // sine² - cosine² would lose the digits of the difference near the diagonal.
        return (-bend, (y - x) / radius * ((y + x) / radius) / radius / radius, bend);
    }

    internal static (double X, double Y) Scaled((double X, double Y) partials, double factor) =>
        (partials.X * factor, partials.Y * factor);

    internal static (double XX, double XY, double YY) Scaled(
        (double XX, double XY, double YY) partials,
        double factor) =>
        (partials.XX * factor, partials.XY * factor, partials.YY * factor);

    /// <summary>1 - z² for z = tanh x, with all its digits also where z is close to ±1.</summary>
    internal static double SechSquared(double x, double z)
    {
        if (z * z < 0.5)
            return 1 - (z * z);
        double cosh = Math.Cosh(x);
        return 1 / cosh / cosh;
    }
}
