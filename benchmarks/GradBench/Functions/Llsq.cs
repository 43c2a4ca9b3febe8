namespace ILDiff.GradBench.Functions;

/// <summary>How far a polynomial is from the sign function, at points between -1 and 1.</summary>
internal static class Llsq
{
    /// <summary>Half the sum of squares of the residuals.</summary>
    /// <param name="x">The coefficients of the polynomial.</param>
    /// <param name="n">The number of points.</param>
    internal static double SumOfSquares(double[] x, int n)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            double t = -1 + (i * 2.0 / (n - 1));
            double residual = Math.Sign(t), power = 1;
            for (int j = 0; j < x.Length; j++)
            {
                residual -= x[j] * power;
                power *= t;
            }

            sum += residual * residual;
        }

        return sum / 2;
    }
}
