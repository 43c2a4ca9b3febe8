using MathNet.Numerics.LinearAlgebra;

namespace LogisticRegression;

/// <summary>The gradient and the fit as textbooks have them, to compare with.</summary>
internal static class ByHand
{
    /// <summary>Xᵀ (p - y), row after row.</summary>
    internal static double[] Gradient(double[] weights, double[] rows, int width)
    {
        double[] gradient = new double[width];
        for (int at = 0; at < rows.Length; at += width)
        {
            ReadOnlySpan<double> row = rows.AsSpan(at, width);
            double error = Model.Probability(weights, row) - row[^1];
            for (int i = 0; i + 1 < width; i++)
                gradient[i] += error * row[i];
            gradient[^1] += error;
        }

        return gradient;
    }

    /// <summary>Iteratively reweighted least squares: w ← w - (Xᵀ diag(p (1 - p)) X)⁻¹ Xᵀ (p - y).</summary>
    internal static double[] Fit(double[] rows, int width)
    {
        var weights = Vector<double>.Build.Dense(width);
        var inputs = Matrix<double>.Build.Dense(rows.Length / width, width, (i, j) => j + 1 < width ? rows[(i * width) + j] : 1);
        for (int step = 0; step < 20; step++)
        {
            double[] p = [.. rows.Chunk(width).Select(row => Model.Probability(weights.ToArray(), row))];
            var scales = Matrix<double>.Build.DenseOfDiagonalArray([.. p.Select(q => q * (1 - q))]);
            var gradient = Vector<double>.Build.DenseOfArray(Gradient(weights.ToArray(), rows, width));
            weights -= (inputs.Transpose() * scales * inputs).Solve(gradient);
        }

        return weights.ToArray();
    }
}
