namespace ILDiff;

/// <summary>
/// Central differences with shrinking steps, extrapolated to a step of zero as Richardson does; the entry of the tableau
/// with the smallest error wins (C. J. F. Ridders, Accurate computation of F'(x) and F'(x)F''(x), 1982).
/// </summary>
internal static class CentralDifference
{
    private const int Rows = 14;
    private const double UnitRoundoff = 1.1102230246251565E-16; // 2⁻⁵³

    /// <summary>The derivative of f at x, and an estimate of its error; NaN where f is not finite around x.</summary>
    internal static (double Difference, double Error) At(double x, Func<double, double> f)
    {
        double step = 0.1 * Math.Max(Math.Abs(x), 0.1);
        double difference = double.NaN, error = double.PositiveInfinity;
        double[] previous = [], current;
        for (int row = 0; row < Rows; row++, step /= 2, previous = current)
        {
            double up = x + step, down = x - step;
            double above = f(up), below = f(down);
            current = Extrapolate((above - below) / (up - down), previous);
            if (!double.IsFinite(current[0]))
            {
                current = []; // the step left the domain: begin again with a smaller one
                continue;
            }

            double rounding = 4 * UnitRoundoff * Math.Max(Math.Abs(above), Math.Abs(below)) / step;
            for (int order = 1; order < current.Length; order++)
            {
                double change = Math.Max(
                    Math.Abs(current[order] - current[order - 1]), Math.Abs(current[order] - previous[order - 1]));
                if (change + rounding < error)
                    (difference, error) = (current[order], change + rounding);
            }

            if (error <= 1e-12 * Math.Abs(difference))
                break;
        }

        return (difference, error);
    }

    /// <summary>A row of the tableau: the error of a central difference has even powers of the step only.</summary>
    private static double[] Extrapolate(double difference, double[] previous)
    {
        double[] row = new double[previous.Length + 1];
        row[0] = difference;
        double factor = 1;
        for (int order = 1; order < row.Length; order++)
        {
            factor *= 4;
            row[order] = ((factor * row[order - 1]) - previous[order - 1]) / (factor - 1);
        }

        return row;
    }
}
