namespace LogisticRegression;

/// <summary>The probability of a yes is 1 / (1 + exp(-w·x)).</summary>
internal static class Model
{
    /// <summary>What one row adds to the loss: -log of the probability of what was observed.</summary>
    /// <param name="weights">One for each number of the row, and one more, which every row has.</param>
    /// <param name="row">Its numbers, and after them 1 for yes or 0 for no.</param>
    internal static double Loss(double[] weights, double[] row)
    {
        double score = weights[^1];
        for (int i = 0; i + 1 < row.Length; i++)
            score += weights[i] * row[i];
        return Math.Log(1 + Math.Exp(score)) - (row[^1] * score);
    }

    internal static double Probability(double[] weights, ReadOnlySpan<double> row)
    {
        double score = weights[^1];
        for (int i = 0; i + 1 < row.Length; i++)
            score += weights[i] * row[i];
        return 1 / (1 + Math.Exp(-score));
    }
}
