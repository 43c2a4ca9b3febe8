namespace NeuralNetwork;

/// <summary>The gradient of the loss by hand, as Rumelhart, Hinton and Williams gave it in 1986. Nothing but the check needs it.</summary>
internal static class Backpropagation
{
    internal static double[] Gradient(Network network, double[] weights, Example[] examples)
    {
        double[] gradient = new double[weights.Length];
        foreach (Example example in examples)
            Add(network, weights, example, 1.0 / examples.Length, gradient);
        return gradient;
    }

    private static void Add(Network network, double[] weights, Example example, double share, double[] gradient)
    {
        double[] hidden = network.HiddenOutputs(weights, example.Inputs), error = network.Probabilities(weights, example.Inputs);

        // The error of an output is its probability, less one where it should be one.
        error[example.Class] -= 1;

        // It goes back along the weights, and through the slope of the hyperbolic tangent, 1 - tanh².
        double[] hiddenError = new double[network.Hidden];
        for (int k = 0; k < network.Classes; k++)
        {
            for (int j = 0; j < network.Hidden; j++)
                hiddenError[j] += error[k] * weights[network.OutputLayer + (k * (network.Hidden + 1)) + j] * (1 - (hidden[j] * hidden[j]));
        }

        AddLayer(gradient, network.OutputLayer, error, hidden, share);
        AddLayer(gradient, 0, hiddenError, example.Inputs, share);
    }

    private static void AddLayer(double[] gradient, int from, double[] errors, double[] inputs, double share)
    {
        for (int j = 0; j < errors.Length; j++)
        {
            int first = from + (j * (inputs.Length + 1));
            for (int i = 0; i < inputs.Length; i++)
                gradient[first + i] += share * errors[j] * inputs[i];
            gradient[first + inputs.Length] += share * errors[j];
        }
    }
}
