using ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Competitors;

/// <summary>Gradients written by hand, in the order of a reverse sweep; each gives the value too, and allocates nothing.</summary>
internal static class Adjoints
{
    internal static double DotProduct(ReadOnlySpan<double> x, Span<double> gradient)
    {
        int half = x.Length / 2;
        double sum = 0;
        for (int i = 0; i < half; i++)
        {
            sum += x[i] * x[half + i];
            gradient[i] = x[half + i];
            gradient[half + i] = x[i];
        }

        return sum;
    }

    internal static double Rosenbrock(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double a = x[i + 1] - (x[i] * x[i]), b = 1 - x[i];
            sum += (100 * a * a) + (b * b);
            gradient[i] -= (400 * a * x[i]) + (2 * b);
            gradient[i + 1] += 200 * a;
        }

        return sum;
    }

    internal static double TenOperations(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double product = x[0] * x[1], root = Math.Sqrt(x[1]), quotient = Math.Exp(x[2]) / x[1];
        double cosine = Math.Cos(product);
        gradient[0] = (cosine * x[1]) - (x[2] * root);
        gradient[1] = (cosine * x[0]) - (quotient / x[1]) - (x[0] * x[2] * 0.5 / root);
        gradient[2] = quotient - (x[0] * root) + 1;
        return Math.Sin(product) + quotient - (x[0] * x[2] * root) + x[2];
    }

    /// <summary>Of a network: the activations of one sample are kept, which is all that the way back needs.</summary>
    internal static GradientWay Mlp(Mlp network, int features, int hidden)
    {
        double[] activations = new double[hidden];
        return (weights, gradient) =>
        {
            gradient.Clear();
            double sum = 0;
            for (int i = 0; i < network.Samples.Length; i++)
            {
                double[] sample = network.Samples[i];
                double error = Output(weights, sample, activations) - network.Targets[i];
                sum += error * error;
                double errorBar = 2 * error / network.Samples.Length;
                gradient[^1] += errorBar;
                for (int j = 0; j < hidden; j++)
                {
                    Span<double> bar = gradient.Slice(j * (features + 2), features + 2);
                    double activation = activations[j];
                    bar[features + 1] += errorBar * activation;
                    double sumBar = errorBar * weights[(j * (features + 2)) + features + 1] * (1 - (activation * activation));
                    bar[features] += sumBar;
                    for (int k = 0; k < sample.Length; k++)
                        bar[k] += sumBar * sample[k];
                }
            }

            return sum / network.Samples.Length;
        };
    }

    private static double Output(ReadOnlySpan<double> weights, double[] sample, double[] activations)
    {
        double output = weights[^1];
        for (int j = 0; j < activations.Length; j++)
        {
            ReadOnlySpan<double> own = weights.Slice(j * (sample.Length + 2), sample.Length + 2);
            double sum = own[sample.Length];
            for (int k = 0; k < sample.Length; k++)
                sum += own[k] * sample[k];
            activations[j] = Math.Tanh(sum);
            output += own[sample.Length + 1] * activations[j];
        }

        return output;
    }
}
