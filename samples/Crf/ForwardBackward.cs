namespace Crf;

/// <summary>Expectations by hand: what everybody had to write for such a model. Nothing but the check needs it.</summary>
internal static class ForwardBackward
{
    /// <summary>How often each weight is expected to be used, over all sequences of labels.</summary>
    internal static double[] ExpectedCounts(Chain chain, double[] weights, int[] seen)
    {
        double[][] forward = Forward(chain, weights, seen), backward = Backward(chain, weights, seen);
        double[] counts = new double[chain.Weights];
        for (int t = 0; t < seen.Length; t++)
        {
            double total = Enumerable.Range(0, chain.Labels).Sum(label => forward[t][label] * backward[t][label]);
            for (int label = 0; label < chain.Labels; label++)
            {
                counts[chain.Seen(label, seen[t])] += forward[t][label] * backward[t][label] / total;
                for (int from = 0; t > 0 && from < chain.Labels; from++)
                {
                    counts[chain.Step(from, label)] += forward[t - 1][from] * backward[t][label] *
                        Math.Exp(weights[chain.Step(from, label)] + weights[chain.Seen(label, seen[t])]) / total;
                }
            }
        }

        return counts;
    }

    // Short sequences, so that the products need no scaling.
    private static double[][] Forward(Chain chain, double[] weights, int[] seen)
    {
        double[][] forward = [.. seen.Select(_ => new double[chain.Labels])];
        for (int t = 0; t < seen.Length; t++)
        {
            for (int to = 0; to < chain.Labels; to++)
            {
                double before = t == 0 ? 1 : Enumerable.Range(0, chain.Labels)
                    .Sum(from => forward[t - 1][from] * Math.Exp(weights[chain.Step(from, to)]));
                forward[t][to] = before * Math.Exp(weights[chain.Seen(to, seen[t])]);
            }
        }

        return forward;
    }

    private static double[][] Backward(Chain chain, double[] weights, int[] seen)
    {
        double[][] backward = [.. seen.Select(_ => Enumerable.Repeat(1.0, chain.Labels).ToArray())];
        for (int t = seen.Length - 2; t >= 0; t--)
        {
            for (int from = 0; from < chain.Labels; from++)
            {
                backward[t][from] = Enumerable.Range(0, chain.Labels).Sum(to => backward[t + 1][to] *
                    Math.Exp(weights[chain.Step(from, to)] + weights[chain.Seen(to, seen[t + 1])]));
            }
        }

        return backward;
    }
}
