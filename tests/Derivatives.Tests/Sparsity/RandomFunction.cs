namespace ILDiff.Derivatives.Tests.Sparsity;

/// <summary>A function of random operations, each of two values that are there already.</summary>
internal sealed class RandomFunction
{
    private readonly (int Operation, int Left, int Right)[] steps;
    private readonly int[] outputs;

    /// <param name="random">Where it comes from.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="steps">The number of operations.</param>
    /// <param name="isGeneric">
    /// Whether no derivative is 0 by chance: neither branches nor differences nor steps of a staircase.
    /// </param>
    internal RandomFunction(Random random, int inputs, int outputs, int steps, bool isGeneric)
    {
        Inputs = inputs;
        this.steps = new (int, int, int)[steps];
        for (int i = 0; i < steps; i++)
        {
            // Mostly of inputs that are near one another, so that there is something sparse about it.
            int left = random.Next(inputs + i);
            int right = Math.Max(0, left - 1 - random.Next(3));
            this.steps[i] = (random.Next(isGeneric ? 5 : 10), left, right);
        }

        this.outputs = [.. Enumerable.Range(0, outputs).Select(_ => random.Next(inputs + steps))];
    }

    internal int Inputs { get; }

    internal double[] Vector(double[] x)
    {
        double[] values = new double[x.Length + steps.Length];
        x.CopyTo(values, 0);
        for (int i = 0; i < steps.Length; i++)
            values[x.Length + i] = Step(steps[i].Operation, values[steps[i].Left], values[steps[i].Right]);
        return [.. outputs.Select(output => values[output])];
    }

    internal double Sum(double[] x)
    {
        double sum = 0;
        foreach (double y in Vector(x))
            sum += y;
        return sum;
    }

    private static double Step(int operation, double x, double y) => operation switch
    {
        0 => x + y,
        1 => 0.5 * x * y,
        2 => Math.Sin(x),
        3 => Math.Exp(-0.1 * x * x),
        4 => x / (2 + (y * y)),
        5 => Math.Max(x, y),
        6 => x - y,
        7 => Math.Floor(3 * x) + y,
        8 => Math.Abs(x),
        _ => x > y ? Math.Cos(x) : y * x,
    };
}
