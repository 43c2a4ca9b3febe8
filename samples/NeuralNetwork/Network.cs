namespace NeuralNetwork;

/// <summary>Inputs, a hidden layer of hyperbolic tangents, and a probability for each class.</summary>
/// <param name="Inputs">How many numbers describe an example.</param>
/// <param name="Hidden">How many neurons are between.</param>
/// <param name="Classes">How many classes there are.</param>
internal sealed record Network(int Inputs, int Hidden, int Classes)
{
    /// <summary>Each neuron has a weight for each of its inputs, and a bias after them; the hidden layer comes first.</summary>
    internal int Weights => (Hidden * (Inputs + 1)) + (Classes * (Hidden + 1));

    internal int OutputLayer => Hidden * (Inputs + 1);

    /// <summary>The mean of -log p of the right classes: cross-entropy.</summary>
    internal double Loss(double[] weights, Example[] examples)
    {
        double sum = 0;
        foreach (Example example in examples)
            sum -= Math.Log(Probabilities(weights, example.Inputs)[example.Class]);
        return sum / examples.Length;
    }

    internal double[] Probabilities(double[] weights, double[] inputs)
    {
        double[] p = Layer(weights, OutputLayer, Classes, HiddenOutputs(weights, inputs));
        double sum = 0;
        for (int k = 0; k < p.Length; k++)
        {
            p[k] = Math.Exp(p[k]);
            sum += p[k];
        }

        for (int k = 0; k < p.Length; k++)
            p[k] /= sum;
        return p;
    }

    internal double[] HiddenOutputs(double[] weights, double[] inputs)
    {
        double[] outputs = Layer(weights, 0, Hidden, inputs);
        for (int j = 0; j < outputs.Length; j++)
            outputs[j] = Math.Tanh(outputs[j]);
        return outputs;
    }

    /// <summary>What part of the examples gets most probability for its own class.</summary>
    internal double Accuracy(double[] weights, Example[] examples) => examples.Average(example =>
    {
        double[] p = Probabilities(weights, example.Inputs);
        return Array.IndexOf(p, p.Max()) == example.Class ? 1.0 : 0.0;
    });

    private static double[] Layer(double[] weights, int from, int neurons, double[] inputs)
    {
        double[] outputs = new double[neurons];
        for (int j = 0; j < neurons; j++)
        {
            int first = from + (j * (inputs.Length + 1));
            double sum = weights[first + inputs.Length];
            for (int i = 0; i < inputs.Length; i++)
                sum += weights[first + i] * inputs[i];
            outputs[j] = sum;
        }

        return outputs;
    }
}
