namespace Hyperparameters;

/// <summary>A linear model of inputs that are partly worth nothing.</summary>
/// <param name="Inputs">What describes each example.</param>
/// <param name="Outputs">What is to be predicted.</param>
internal sealed record Regression(double[][] Inputs, double[] Outputs)
{
    internal double Loss(double[] weights)
    {
        double sum = 0;
        for (int row = 0; row < Inputs.Length; row++)
        {
            double error = -Outputs[row];
            for (int i = 0; i < weights.Length; i++)
                error += weights[i] * Inputs[row][i];
            sum += error * error;
        }

        return sum / (2 * Inputs.Length);
    }

    /// <summary>The loss and a penalty on each weight, given as the logarithm of its strength.</summary>
    internal double PenalisedLoss(double[] weights, double[] penalties)
    {
        double sum = Loss(weights);
        for (int i = 0; i < weights.Length; i++)
            sum += Math.Exp(penalties[i]) * weights[i] * weights[i] / 2;
        return sum;
    }
}
