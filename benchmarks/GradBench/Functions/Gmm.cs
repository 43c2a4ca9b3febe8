namespace ILDiff.GradBench.Functions;

/// <summary>How well a mixture of Gaussians fits points, with a Wishart prior of the precisions.</summary>
/// <param name="points">The points, one a row.</param>
/// <param name="gamma">The scale of the prior.</param>
/// <param name="m">The degrees of freedom of the prior, beyond dimension + 1.</param>
internal sealed class Gmm(double[][] points, double gamma, int m)
{
    /// <summary>The logarithm of the posterior, up to a constant of the weights.</summary>
    /// <param name="alphas">The logarithms of the weights of the components, not normalised.</param>
    /// <param name="means">The mean of each component.</param>
    /// <param name="logDiagonals">For each component the logarithms of the diagonal of its inverse covariance factor.</param>
    /// <param name="lowerTriangles">For each component what is below that diagonal, column after column.</param>
    internal double LogPosterior(double[] alphas, double[][] means, double[][] logDiagonals, double[][] lowerTriangles)
    {
        int k = alphas.Length, d = points[0].Length;
        double[][] diagonals = new double[k][];
        double[] logDeterminants = new double[k];
        for (int c = 0; c < k; c++)
        {
            diagonals[c] = new double[d];
            for (int i = 0; i < d; i++)
            {
                diagonals[c][i] = Math.Exp(logDiagonals[c][i]);
                logDeterminants[c] += logDiagonals[c][i];
            }
        }

        double sum = 0;
        double[] centred = new double[d], scaled = new double[d], terms = new double[k];
        foreach (double[] point in points)
        {
            for (int c = 0; c < k; c++)
            {
                double[] mean = means[c];
                for (int i = 0; i < d; i++)
                    centred[i] = point[i] - mean[i];
                Scale(diagonals[c], lowerTriangles[c], centred, scaled);
                terms[c] = alphas[c] + logDeterminants[c] - (0.5 * SquaredNorm(scaled));
            }

            sum += Lse.LogSumExp(terms);
        }

        double constant = -points.Length * d * 0.5 * Math.Log(2 * Math.PI);
        return constant + sum - (points.Length * Lse.LogSumExp(alphas)) + LogPrior(diagonals, logDeterminants, lowerTriangles);
    }

    /// <summary>The part of the prior.</summary>
    internal double LogPrior(double[][] diagonals, double[] logDeterminants, double[][] lowerTriangles)
    {
        int k = diagonals.Length, d = diagonals[0].Length, n = d + m + 1;
        double sum = 0;
        for (int c = 0; c < k; c++)
        {
            double frobenius = SquaredNorm(diagonals[c]) + SquaredNorm(lowerTriangles[c]);
            sum += (0.5 * gamma * gamma * frobenius) - (m * logDeterminants[c]);
        }

        double constant = (n * d * (Math.Log(gamma) - (0.5 * Math.Log(2)))) - LogGamma(n, d);
        return (k * constant) - sum;
    }

    /// <summary>The product of the factor and x, in <paramref name="product"/>.</summary>
    private static void Scale(double[] diagonal, double[] lowerTriangle, double[] x, double[] product)
    {
        int d = x.Length;
        for (int i = 0; i < d; i++)
            product[i] = diagonal[i] * x[i];
        int next = 0;
        for (int column = 0; column < d; column++)
        {
            for (int row = column + 1; row < d; row++)
                product[row] += lowerTriangle[next++] * x[column];
        }
    }

    private static double SquaredNorm(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        return sum;
    }

    /// <summary>The logarithm of the multivariate gamma function of dimension d at n/2.</summary>
    private static double LogGamma(int n, int d)
    {
        double sum = 0.25 * d * (d - 1) * Math.Log(Math.PI);
        for (int j = 0; j < d; j++)
            sum += LogGammaOfHalf(n - j);
        return sum;
    }

    /// <summary>The logarithm of Γ(n/2), by Γ(x + 1) = x Γ(x) from Γ(1) = 1 or Γ(1/2) = √π.</summary>
    private static double LogGammaOfHalf(int n)
    {
        double sum = n % 2 == 0 ? 0 : 0.5 * Math.Log(Math.PI);
        for (int twice = n - 2; twice > 0; twice -= 2)
            sum += Math.Log(0.5 * twice);
        return sum;
    }
}
