namespace ILDiff.Benchmarks.Problems;

/// <summary>
/// The mean squared error of a network with one hidden layer of tanh. Inputs: the weights of the hidden neurons, each
/// followed by its bias and by its weight in the output, and in the end the bias of the output.
/// </summary>
[Differentiable]
public sealed class Mlp
{
    private readonly int features;
    private readonly int hidden;

    /// <summary>Samples from a seed.</summary>
    public Mlp(int samples, int features, int hidden)
    {
        this.features = features;
        this.hidden = hidden;
        var random = new Random(3);
        Samples = [.. Enumerable.Range(0, samples).Select(_ => Normalish(random, features, 1))];
        Targets = Normalish(random, samples, 1);
    }

    /// <summary>The features of each sample.</summary>
    public double[][] Samples { get; }

    /// <summary>What the network should say to each sample.</summary>
    public double[] Targets { get; }

    /// <summary>Small weights, from a seed.</summary>
    public double[] Start() => Normalish(new Random(4), (hidden * (features + 2)) + 1, 0.3);

    /// <summary>The mean squared error.</summary>
    public double Value(double[] weights)
    {
        double sum = 0;
        for (int i = 0; i < Samples.Length; i++)
        {
            double error = Output(weights, Samples[i]) - Targets[i];
            sum += error * error;
        }

        return sum / Samples.Length;
    }

    private double Output(double[] weights, double[] sample)
    {
        double output = weights[^1];
        for (int j = 0; j < hidden; j++)
        {
            int at = j * (features + 2);
            double sum = weights[at + features];
            for (int k = 0; k < features; k++)
                sum += weights[at + k] * sample[k];
            output += weights[at + features + 1] * Math.Tanh(sum);
        }

        return output;
    }

    private static double[] Normalish(Random random, int count, double deviation) =>
        [.. Enumerable.Range(0, count).Select(_ => deviation * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5))];
}
