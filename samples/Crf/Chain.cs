namespace Crf;

/// <summary>
/// A linear-chain conditional random field (J. Lafferty, A. McCallum, F. Pereira, 2001): the probability of a sequence of labels, given
/// what was seen, is exp(score) / Z, and the score is a sum of weights of seeing this at this label, and of going from label to label.
/// </summary>
/// <param name="Labels">How many labels there are.</param>
/// <param name="Symbols">How many things can be seen.</param>
internal sealed record Chain(int Labels, int Symbols)
{
    internal int Weights => (Labels * Symbols) + (Labels * Labels);

    internal int Seen(int label, int symbol) => (label * Symbols) + symbol;

    internal int Step(int from, int to) => (Labels * Symbols) + (from * Labels) + to;

    internal double Score(double[] weights, int[] labels, int[] seen)
    {
        double score = 0;
        for (int t = 0; t < seen.Length; t++)
        {
            score += weights[Seen(labels[t], seen[t])];
            if (t > 0)
                score += weights[Step(labels[t - 1], labels[t])];
        }

        return score;
    }

    /// <summary>log Z, the logarithm of the sum of exp(score) over all sequences of labels: the forward algorithm.</summary>
    internal double LogPartition(double[] weights, int[] seen) => LogPartition(weights, seen, new double[seen.Length]);

    /// <summary>The same with something added to the score wherever the last label is given at a time.</summary>
    internal double LogPartition(double[] weights, int[] seen, double[] evidence)
    {
        double[] alpha = [.. Enumerable.Range(0, Labels).Select(label => weights[Seen(label, seen[0])])];
        alpha[^1] += evidence[0];
        for (int t = 1; t < seen.Length; t++)
        {
            double[] next = new double[Labels];
            for (int to = 0; to < Labels; to++)
            {
                double[] terms = new double[Labels];
                for (int from = 0; from < Labels; from++)
                    terms[from] = alpha[from] + weights[Step(from, to)];
                next[to] = LogSumExp(terms) + weights[Seen(to, seen[t])];
            }

            alpha = next;
            alpha[^1] += evidence[t];
        }

        return LogSumExp(alpha);
    }

    /// <summary>-log of the probability of the labels, with a little shrinkage: weights that only shift all scores stay where they are.</summary>
    internal double Loss(double[] weights, int[] labels, int[] seen)
    {
        double shrinkage = 0;
        foreach (double weight in weights)
            shrinkage += 0.1 * weight * weight;
        return LogPartition(weights, seen) - Score(weights, labels, seen) + shrinkage;
    }

    private static double LogSumExp(double[] values)
    {
        double largest = values[0], sum = 0;
        foreach (double value in values)
            largest = Math.Max(largest, value);
        foreach (double value in values)
            sum += Math.Exp(value - largest);
        return largest + Math.Log(sum);
    }
}
