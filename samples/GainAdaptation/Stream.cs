namespace GainAdaptation;

/// <summary>A linear model that is learnt from a stream of small batches. Its inputs differ in size, and so do the slopes of the loss.</summary>
internal sealed class Stream
{
    private static readonly double[] Sizes = [1, 0.5, 0.3, 0.2, 0.1];
    private readonly Random random;
    private double[][] inputs = [];
    private double[] outputs = [];

    internal Stream(int seed) => random = new Random(seed);

    /// <summary>The weights that made the outputs: what is to be learnt.</summary>
    internal static double[] True => [1, -2, 3, -4, 5];

    /// <summary>How far weights are from the true ones.</summary>
    internal static double Distance(double[] weights) => Math.Sqrt(weights.Zip(True, (w, t) => (w - t) * (w - t)).Sum());

    internal void Next(int batch)
    {
        inputs = [.. Enumerable.Range(0, batch).Select(_ => Sizes.Select(size => size * ((2 * random.NextDouble()) - 1)).ToArray())];
        outputs = [.. inputs.Select(input => input.Zip(True, (x, t) => x * t).Sum())];
    }

    /// <summary>Half the mean squared error on the batch.</summary>
    internal double Loss(double[] weights)
    {
        double sum = 0;
        for (int row = 0; row < inputs.Length; row++)
        {
            double error = -outputs[row];
            for (int i = 0; i < weights.Length; i++)
                error += weights[i] * inputs[row][i];
            sum += error * error;
        }

        return sum / (2 * inputs.Length);
    }

    /// <summary>The product with its Hessian by hand: Xᵀ X v / n.</summary>
    internal double[] ProductByHand(double[] v)
    {
        double[] product = new double[v.Length];
        foreach (double[] input in inputs)
        {
            double along = input.Zip(v, (x, y) => x * y).Sum();
            for (int i = 0; i < v.Length; i++)
                product[i] += input[i] * along / inputs.Length;
        }

        return product;
    }
}
