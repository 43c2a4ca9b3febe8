namespace Cluster;

/// <summary>
/// The data, in chunks. Each comes from its number alone, as it would from a file of that name: whoever asks gets the same rows, and nobody
/// needs more of them than it works on.
/// </summary>
internal static class Rows
{
    internal const int InChunk = 1000;

    /// <summary>What the observations were made with: the weights of the inputs, and the constant.</summary>
    internal static readonly double[] TrueWeights = [1.5, -2, 0.5, 0, 3, -1];

    /// <summary>The inputs of a row, and what was observed.</summary>
    internal static int Width => TrueWeights.Length;

    internal static double[] Of(int chunk)
    {
        var random = new Random(1_000_003 * (chunk + 1));
        double[] rows = new double[InChunk * Width];
        for (int at = 0; at < rows.Length; at += Width)
            Fill(rows.AsSpan(at, Width), random);
        return rows;
    }

    /// <summary>One in ten observations is far off.</summary>
    private static void Fill(Span<double> row, Random random)
    {
        double observed = TrueWeights[^1];
        for (int i = 0; i + 1 < row.Length; i++)
        {
            row[i] = 4 * (random.NextDouble() - 0.5);
            observed += TrueWeights[i] * row[i];
        }

        double noise = random.NextDouble() - 0.5;
        row[^1] = observed + (random.Next(10) == 0 ? 40 * noise : noise);
    }
}
