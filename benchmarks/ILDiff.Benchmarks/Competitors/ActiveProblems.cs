using ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Competitors;

/// <summary>Problems written once more, for <see cref="Active"/>.</summary>
internal static class ActiveProblems
{
    internal static Active DotProduct(Active[] x)
    {
        int half = x.Length / 2;
        Active sum = 0;
        for (int i = 0; i < half; i++)
            sum += x[i] * x[half + i];
        return sum;
    }

    internal static Active Rosenbrock(Active[] x)
    {
        Active sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            Active a = x[i + 1] - (x[i] * x[i]), b = 1 - x[i];
            sum += (100 * a * a) + (b * b);
        }

        return sum;
    }

    internal static Active TenOperations(Active[] x) =>
        Active.Sin(x[0] * x[1]) + (Active.Exp(x[2]) / x[1]) - (x[0] * x[2] * Active.Sqrt(x[1])) + x[2];

    internal static Func<Active[], Active> Mlp(Mlp network, int features, int hidden) => weights =>
    {
        Active sum = 0;
        for (int i = 0; i < network.Samples.Length; i++)
        {
            Active error = Output(weights, network.Samples[i], features, hidden) - network.Targets[i];
            sum += error * error;
        }

        return sum / network.Samples.Length;
    };

    private static Active Output(Active[] weights, double[] sample, int features, int hidden)
    {
        Active output = weights[^1];
        for (int j = 0; j < hidden; j++)
        {
            int at = j * (features + 2);
            Active sum = weights[at + features];
            for (int k = 0; k < features; k++)
                sum += weights[at + k] * sample[k];
            output += weights[at + features + 1] * Active.Tanh(sum);
        }

        return output;
    }
}
