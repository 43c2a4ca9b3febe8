using ILDiff.Operations;

namespace ILDiff.Sweeps;

/// <summary>
/// Series that are computed beside that of a function: of the other function of a pair (sine and cosine), of the slope of
/// tanh, of the angle of a hypotenuse and its cosine and sine. Rows of one span, as long as the series each.
/// </summary>
internal static class CompanionSeries
{
    /// <summary>How many rows the operation needs.</summary>
    internal static int Rows(Elementary operation) => operation switch
    {
        Elementary.Sin or Elementary.Cos or Elementary.Sinh or Elementary.Cosh or Elementary.Tanh => 1,
        Elementary.Hypot => 3,
        _ => 0,
    };

    /// <summary>The coefficients of order 0.</summary>
    internal static void Start(Elementary operation, double x, double y, double z, Span<double> rows)
    {
        if (operation == Elementary.Hypot)
        {
            int length = rows.Length / 3;
            rows[0] = x / z;
            rows[length] = y / z;
            return; // the angle itself does not matter
        }

        rows[0] = operation switch
        {
            Elementary.Sin => Math.Cos(x),
            Elementary.Cos => Math.Sin(x),
            Elementary.Sinh => Math.Cosh(x),
            Elementary.Cosh => Math.Sinh(x),
            _ => Formulas.SechSquared(x, z),
        };
    }

    /// <summary>
    /// The coefficients that the k-th of the result needs, and those of order k where they can be had already: from those of
    /// the operands up to k, and those of the result before.
    /// </summary>
    internal static void Advance(
        Elementary operation, int k, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, Span<double> rows)
    {
        if (operation == Elementary.Hypot)
            Turn(k, x, y, z, rows);
        else if (operation == Elementary.Tanh)
            rows[k - 1] = k == 1 ? rows[0] : -SeriesFormulas.Product(z, z, k - 1, 0, k - 1); // of 1 - z²
        else if (operation == Elementary.Sin)
            rows[k] = -SeriesFormulas.Integral(x, z, k, k);
        else
            rows[k] = SeriesFormulas.Integral(x, z, k, k);
    }

    /// <summary>
    /// z θ' = cos θ y' - sin θ x'. With the angle no digits are lost where z is close to one of the operands: 1 - (x / z)²
    /// does not appear.
    /// </summary>
    private static void Turn(int k, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, Span<double> rows)
    {
        int length = rows.Length / 3;
        Span<double> cosine = rows[..length], sine = rows.Slice(length, length), angle = rows[(2 * length)..];
        double turn = SeriesFormulas.Integral(y, cosine, k, k) - SeriesFormulas.Integral(x, sine, k, k);
        angle[k] = (turn - SeriesFormulas.Integral(angle, z, k, k - 1)) / z[0];
        cosine[k] = -SeriesFormulas.Integral(angle, sine, k, k);
        sine[k] = SeriesFormulas.Integral(angle, cosine, k, k);
    }
}
