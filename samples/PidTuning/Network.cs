using ILDiff;

namespace PidTuning;

/// <summary>A network of one hidden layer that sets the gains of a controller from moment to moment.</summary>
[Differentiable]
internal static class Network
{
    private const int Inputs = 4, Hidden = 5, Outputs = 3;

    public const int Weights = (Inputs * Hidden) + (Outputs * (Hidden + 1));

    /// <summary>From 0 to 0.6, whatever the number: more than that shakes the plant to pieces.</summary>
    public static double Gain(double number) => 0.6 / (1 + Math.Exp(-number));

    public static double[] Gains(double[] weights, double wanted, double y, double error)
    {
        double[] input = [wanted, y, error, 1], hidden = new double[Hidden + 1], gains = new double[Outputs];
        for (int i = 0; i < Hidden; i++)
            hidden[i] = Math.Tanh(Weighed(weights.AsSpan(i * Inputs, Inputs), input));
        hidden[Hidden] = 1;
        for (int i = 0; i < Outputs; i++)
            gains[i] = Gain(Weighed(weights.AsSpan((Inputs * Hidden) + (i * (Hidden + 1)), Hidden + 1), hidden));
        return gains;
    }

    /// <summary>Weights of a network that has not learned anything yet, and gives the same gains always.</summary>
    public static double[] Untrained(double[] numbers, Random random)
    {
        double[] weights = new double[Weights];
        for (int i = 0; i < Inputs * Hidden; i++)
            weights[i] = random.NextDouble() - 0.5;
        for (int i = 0; i < Outputs; i++)
            weights[(Inputs * Hidden) + (i * (Hidden + 1)) + Hidden] = Math.Max(numbers[i], -4); // a gain of 0 could not learn
        return weights;
    }

    private static double Weighed(Span<double> weights, double[] values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += weights[i] * values[i];
        return sum;
    }
}
