namespace ILDiff.GradBench.Functions;

/// <summary>What a recurrent network of long short-term memories, whose weights are diagonal, loses in predicting a sequence.</summary>
/// <param name="state">Hidden values and cells before the first character, a row each, for each layer.</param>
/// <param name="sequence">The characters.</param>
internal sealed class Lstm(double[][] state, double[][] sequence)
{
    /// <summary>The mean loss of the predictions.</summary>
    /// <param name="layers">Weights and biases, a row each, for each layer: of forget gate, input gate, output gate, change.</param>
    /// <param name="ends">The weights of what comes in, the weights of what goes out, and its biases.</param>
    internal double Loss(double[][] layers, double[][] ends)
    {
        int width = sequence[0].Length;
        double[][] current = new double[state.Length][];
        for (int row = 0; row < state.Length; row++)
            current[row] = state[row].AsSpan().ToArray();
        double[] prediction = new double[width];
        double sum = 0;
        for (int t = 0; t + 1 < sequence.Length; t++)
        {
            Predict(layers, ends, current, sequence[t], prediction);
            double normalisation = LogSumExp(prediction);
            double[] expected = sequence[t + 1];
            for (int i = 0; i < width; i++)
                sum += expected[i] * (prediction[i] - normalisation);
        }

        return -sum / ((sequence.Length - 1) * width);
    }

    private static void Predict(double[][] layers, double[][] ends, double[][] state, double[] character, double[] prediction)
    {
        for (int i = 0; i < character.Length; i++)
            prediction[i] = character[i] * ends[0][i];
        double[] signal = prediction;
        for (int layer = 0; layer < state.Length; layer += 2)
        {
            Step(layers[layer], layers[layer + 1], state[layer], state[layer + 1], signal);
            signal = state[layer];
        }

        for (int i = 0; i < prediction.Length; i++)
            prediction[i] = (signal[i] * ends[1][i]) + ends[2][i];
    }

    /// <summary>One layer: hidden values and cells change.</summary>
    private static void Step(double[] weights, double[] biases, double[] hidden, double[] cells, double[] signal)
    {
        int width = hidden.Length;
        for (int i = 0; i < width; i++)
        {
            int input = width + i, output = (2 * width) + i, candidate = (3 * width) + i;
            double forget = Sigmoid((signal[i] * weights[i]) + biases[i]);
            double ingate = Sigmoid((hidden[i] * weights[input]) + biases[input]);
            double outgate = Sigmoid((signal[i] * weights[output]) + biases[output]);
            double change = Math.Tanh((hidden[i] * weights[candidate]) + biases[candidate]);
            cells[i] = (cells[i] * forget) + (ingate * change);
            hidden[i] = outgate * Math.Tanh(cells[i]);
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>log(Σ exp(xᵢ) + 2): the 2 is part of the problem.</summary>
    private static double LogSumExp(double[] x)
    {
        double sum = 2;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i]);
        return Math.Log(sum);
    }
}
