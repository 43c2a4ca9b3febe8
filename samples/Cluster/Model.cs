using ILDiff;

namespace Cluster;

/// <summary>A regression that outliers do not bend: errors count by their square while they are small, then by their size.</summary>
internal static class Model
{
    private const double Bend = 1;

    /// <summary>What one row adds to the loss.</summary>
    /// <param name="weights">One for each input, and a constant.</param>
    /// <param name="row">The inputs, and what was observed.</param>
    internal static double Loss(double[] weights, double[] row)
    {
        double error = weights[^1] - row[^1];
        for (int i = 0; i + 1 < row.Length; i++)
            error += weights[i] * row[i];

        double size = Math.Abs(error);
        return size < Bend ? 0.5 * error * error : Bend * (size - (0.5 * Bend));
    }

    /// <summary>Recorded on one row. A chunk of them then takes both branches: who has the file alone has no code for another.</summary>
    internal static RecordedFunction Recorded()
    {
        double[] start = new double[Rows.Width], rows = Rows.Of(0);
        RecordedFunction loss = AD.Record(Loss, start, rows[..Rows.Width]);
        loss.GradientSum(start, rows, new double[Rows.Width]);
        return loss;
    }

    /// <summary>The gradient as one writes it by hand, to compare with.</summary>
    internal static double[] GradientByHand(double[] weights, ReadOnlySpan<double> rows)
    {
        double[] gradient = new double[weights.Length];
        for (; !rows.IsEmpty; rows = rows[weights.Length..])
        {
            double error = weights[^1] - rows[weights.Length - 1];
            for (int i = 0; i + 1 < weights.Length; i++)
                error += weights[i] * rows[i];

            double slope = Math.Clamp(error, -Bend, Bend);
            for (int i = 0; i + 1 < weights.Length; i++)
                gradient[i] += slope * rows[i];
            gradient[^1] += slope;
        }

        return gradient;
    }
}
