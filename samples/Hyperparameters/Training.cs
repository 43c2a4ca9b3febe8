using ILDiff;

namespace Hyperparameters;

/// <summary>How a model is trained: gradient descent, of which the hyperparameters are the penalties and the rate.</summary>
/// <param name="Known">What it learns from.</param>
/// <param name="Unseen">What it is judged by.</param>
/// <param name="Steps">How many steps it takes.</param>
internal sealed record Training(Regression Known, Regression Unseen, int Steps)
{
    /// <summary>The weights after training; a gradient in each step.</summary>
    /// <param name="hyperparameters">The logarithms of the penalties, and of the rate.</param>
    internal double[] Weights(double[] hyperparameters)
    {
        double[] weights = new double[hyperparameters.Length - 1];
        double rate = Math.Exp(hyperparameters[^1]);
        for (int step = 0; step < Steps; step++)
        {
            double[] gradient = AD.Gradient(w => Known.PenalisedLoss(w, hyperparameters), weights);
            for (int i = 0; i < weights.Length; i++)
                weights[i] -= rate * gradient[i];
        }

        return weights;
    }

    /// <summary>What the choice of hyperparameters is judged by.</summary>
    internal double LossOfUnseen(double[] hyperparameters) => Unseen.Loss(Weights(hyperparameters));
}
