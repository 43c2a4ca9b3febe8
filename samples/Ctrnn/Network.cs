using ILDiff;

namespace Ctrnn;

/// <summary>
/// A recurrent network in continuous time: T x' = -x + W tanh(x) + b u + c, which is read as y = v·x + d. Time constants, weights and
/// offsets, 33 numbers for four neurons, are what it learns.
/// </summary>
[Differentiable]
internal static class Network
{
    public const int Neurons = 4, Parameters = (Neurons * (Neurons + 4)) + 1;

    /// <summary>What the network answers to an input, starting from rest in the input's first value.</summary>
    public static double[] Answer(double[] p, double[] input)
    {
        double[] x = new double[Neurons], answer = new double[input.Length];
        for (int k = 0; k < input.Length; k++)
        {
            // Heun's method: the mean of the slopes at both ends of a step.
            double[] first = Slope(p, x, input[k] - 1);
            double[] second = Slope(p, Along(x, first, Tanks.TimeStep), input[k] - 1);
            for (int i = 0; i < Neurons; i++)
                x[i] += Tanks.TimeStep / 2 * (first[i] + second[i]);
            answer[k] = Read(p, x);
        }

        return answer;
    }

    /// <summary>The mean square of how far the answer is from what it should be.</summary>
    public static double Error(double[] p, double[] input, double[] wanted)
    {
        double[] answer = Answer(p, input);
        double sum = 0;
        for (int k = 0; k < answer.Length; k++)
            sum += (answer[k] - wanted[k]) * (answer[k] - wanted[k]);
        return sum / answer.Length;
    }

    /// <summary>Small weights by chance.</summary>
    public static double[] Untrained(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Parameters).Select(_ => 0.6 * (random.NextDouble() - 0.5))];
    }

    private static double[] Slope(double[] p, double[] x, double input)
    {
        double[] slope = new double[Neurons], output = new double[Neurons];
        for (int i = 0; i < Neurons; i++)
            output[i] = Math.Tanh(x[i]);
        for (int i = 0; i < Neurons; i++)
        {
            int row = i * (Neurons + 4);
            double sum = (p[row + Neurons] * input) + p[row + Neurons + 1] - x[i];
            for (int j = 0; j < Neurons; j++)
                sum += p[row + j] * output[j];
            slope[i] = sum / Math.Exp(p[row + Neurons + 2]); // the time constant is positive
        }

        return slope;
    }

    private static double Read(double[] p, double[] x)
    {
        double sum = 1 + p[Parameters - 1];
        for (int i = 0; i < Neurons; i++)
            sum += p[(i * (Neurons + 4)) + Neurons + 3] * x[i];
        return sum;
    }

    private static double[] Along(double[] x, double[] slope, double length)
    {
        double[] moved = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            moved[i] = x[i] + (length * slope[i]);
        return moved;
    }
}
