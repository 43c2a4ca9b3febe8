namespace ILDiff.Benchmarks.Problems;

/// <summary>How likely a row of data is where a line and a deviation are given.</summary>
[Differentiable]
public static class LogLikelihood
{
    /// <summary>Intercept, slope, logarithm of the deviation.</summary>
    public static double[] Start() => [0.6, 0.63, 0.66];

    /// <summary>The logarithm of the density, up to a constant.</summary>
    public static double Value(double[] theta, double[] row)
    {
        double deviation = Math.Exp(theta[2]), residual = (row[1] - (theta[0] + (theta[1] * row[0]))) / deviation;
        return -Math.Log(deviation) - (0.5 * residual * residual);
    }
}
