using ILDiff;

namespace GainAdaptation;

/// <summary>
/// Stochastic meta-descent: descent with a gain for each weight, and descent on the gains as well (N. N. Schraudolph, "Local gain
/// adaptation in stochastic gradient descent", 1999; for conditional random fields Vishwanathan and others, 2006).
/// </summary>
internal sealed class MetaDescent
{
    private const double MetaGain = 3, Memory = 0.99;
    private readonly double[] gains;
    private readonly double[] trace;

    internal MetaDescent(double[] weights, double gain)
    {
        Weights = weights;
        gains = [.. weights.Select(_ => gain)];
        trace = new double[weights.Length];
    }

    internal double[] Weights { get; }

    internal IReadOnlyList<double> Gains => gains;

    /// <summary>One step on a loss. Costs a gradient and a product with the Hessian, which one sweep gives both.</summary>
    internal void Step(Func<double[], double> loss)
    {
        double[] gradient = new double[Weights.Length], product = new double[Weights.Length];
        AD.HessianVectorProduct(loss, Weights, trace, gradient, product);
        for (int i = 0; i < Weights.Length; i++)
        {
            // The trace is how the weight depends on its gain so far: where another step in the old direction
            // would have helped, the gain grows.
            gains[i] *= Math.Max(0.5, 1 - (MetaGain * gradient[i] * trace[i]));
            Weights[i] -= gains[i] * gradient[i];
            trace[i] = (Memory * trace[i]) - (gains[i] * (gradient[i] + (Memory * product[i])));
        }
    }
}
