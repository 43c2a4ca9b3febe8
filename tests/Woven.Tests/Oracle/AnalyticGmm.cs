namespace ILDiff.Woven.Tests.Oracle;

/// <summary>
/// The gradient of the program Gmm, by hand. With r = Q(x - μ) and the responsibilities w = softmax(terms) of a point,
/// ∂/∂α = w - n·softmax(α), ∂/∂μ = w Qᵀr, ∂/∂q = w (1 - r e^q (x - μ)) on the diagonal and -w rᵢ(x - μ)ⱼ below it, and
/// the prior adds e^2q and the entries themselves.
/// </summary>
internal sealed class AnalyticGmm(int d, int k, double[] points)
{
    private readonly int n = points.Length / d;
    private readonly int entries = d * (d + 1) / 2;

    internal double[] Gradient(double[] theta)
    {
        double[] gradient = new double[theta.Length];
        double[] weights = Softmax(theta[..k]);
        for (int c = 0; c < k; c++)
        {
            gradient[c] = -n * weights[c];
            int root = Root(c);
            for (int j = 0; j < entries; j++)
                gradient[root + j] = j < d ? Math.Exp(2 * theta[root + j]) : theta[root + j];
        }

        for (int point = 0; point < n; point++)
            AddPoint(theta, point, gradient);
        return gradient;
    }

    private void AddPoint(double[] theta, int point, double[] gradient)
    {
        double[][] centred = new double[k][], rotated = new double[k][];
        double[] terms = new double[k];
        for (int c = 0; c < k; c++)
        {
            centred[c] = [.. Enumerable.Range(0, d).Select(j => points[(point * d) + j] - theta[k + (c * d) + j])];
            rotated[c] = new double[d];
            terms[c] = theta[c];
            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j <= i; j++)
                    rotated[c][i] += Entry(theta, c, i, j) * centred[c][j];
                terms[c] += theta[Root(c) + i] - (0.5 * rotated[c][i] * rotated[c][i]);
            }
        }

        double[] weights = Softmax(terms);
        for (int c = 0; c < k; c++)
        {
            gradient[c] += weights[c];
            for (int i = 0; i < d; i++)
            {
                gradient[Root(c) + i] += weights[c];
                for (int j = 0; j <= i; j++)
                {
                    double entry = Entry(theta, c, i, j), byEntry = -weights[c] * rotated[c][i] * centred[c][j];
                    gradient[k + (c * d) + j] += weights[c] * rotated[c][i] * entry;
                    gradient[Place(c, i, j)] += i == j ? byEntry * entry : byEntry;
                }
            }
        }
    }

    private int Root(int c) => k + (k * d) + (c * entries);

    /// <summary>Where θ has the entry in row i and column j; below the diagonal they stand column after column.</summary>
    private int Place(int c, int i, int j) =>
        i == j ? Root(c) + i : Root(c) + d + (j * d) - (j * (j + 1) / 2) + i - j - 1;

    private double Entry(double[] theta, int c, int i, int j) =>
        i == j ? Math.Exp(theta[Place(c, i, j)]) : theta[Place(c, i, j)];

    private static double[] Softmax(double[] values)
    {
        double largest = values.Max();
        double[] powers = [.. values.Select(value => Math.Exp(value - largest))];
        double sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}
