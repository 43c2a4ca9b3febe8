using ILDiff;

namespace PidTuning;

/// <summary>Steps against the gradient, each number's by how large its slopes have been (Kingma and Ba, Adam, 2015).</summary>
internal static class Training
{
    private const double Rate = 0.02, Fading = 0.9, SquareFading = 0.99;

    public static double[] Of(Func<double[], double> cost, double[] start, int steps)
    {
        double[] weights = [.. start], mean = new double[start.Length], square = new double[start.Length];
        for (int step = 1; step <= steps; step++)
        {
            double[] gradient = AD.Gradient(cost, weights);
            for (int i = 0; i < weights.Length; i++)
            {
                mean[i] = (Fading * mean[i]) + ((1 - Fading) * gradient[i]);
                square[i] = (SquareFading * square[i]) + ((1 - SquareFading) * gradient[i] * gradient[i]);
                double slope = mean[i] / (1 - Math.Pow(Fading, step)), size = square[i] / (1 - Math.Pow(SquareFading, step));
                weights[i] -= Rate * slope / (Math.Sqrt(size) + 1e-8);
            }
        }

        return weights;
    }
}
