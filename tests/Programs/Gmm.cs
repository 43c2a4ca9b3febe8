namespace Programs;

/// <summary>A mixture of k Gaussians in d dimensions, with a Wishart prior with γ = 1, m = 0.</summary>
/// <remarks>
/// θ is: k logarithms of weights, k means, and for each Gaussian the logarithms of the diagonal and the columns below
/// the diagonal of the root of its precision matrix.
/// </remarks>
public sealed class Gmm(int d, int k, double[] points)
{
    private readonly int n = points.Length / d;

    public double LogLikelihood(double[] theta)
    {
        int entries = d * (d + 1) / 2;
        double[] diagonals = new double[k * d], sums = new double[k];
        double prior = 0;
        for (int c = 0; c < k; c++)
        {
            int root = k + (k * d) + (c * entries);
            for (int j = 0; j < d; j++)
            {
                sums[c] += theta[root + j];
                diagonals[(c * d) + j] = Math.Exp(theta[root + j]);
                prior += 0.5 * diagonals[(c * d) + j] * diagonals[(c * d) + j];
            }

            for (int j = d; j < entries; j++) prior += 0.5 * theta[root + j] * theta[root + j];
        }

        double[] terms = new double[k], centred = new double[d], rotated = new double[d];
        double total = 0;
        for (int point = 0; point < n; point++)
        {
            for (int c = 0; c < k; c++)
            {
                for (int j = 0; j < d; j++)
                {
                    centred[j] = points[(point * d) + j] - theta[k + (c * d) + j];
                    rotated[j] = diagonals[(c * d) + j] * centred[j];
                }

                int below = k + (k * d) + (c * entries) + d;
                for (int j = 0; j < d; j++)
                {
                    for (int i = j + 1; i < d; i++) rotated[i] += theta[below++] * centred[j];
                }

                double square = 0;
                for (int j = 0; j < d; j++) square += rotated[j] * rotated[j];
                terms[c] = theta[c] + sums[c] - (0.5 * square);
            }

            total += LogSumExp(terms, k);
        }

        return (-n * d * 0.5 * Math.Log(2 * Math.PI)) + total - (n * LogSumExp(theta, k)) + prior;
    }

    private static double LogSumExp(double[] values, int count)
    {
        double largest = values[0];
        for (int i = 1; i < count; i++)
        {
            if (values[i] > largest) largest = values[i];
        }

        double sum = 0;
        for (int i = 0; i < count; i++) sum += Math.Exp(values[i] - largest);
        return Math.Log(sum) + largest;
    }
}
