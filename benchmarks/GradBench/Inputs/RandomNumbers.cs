namespace ILDiff.GradBench.Inputs;

/// <summary>Inputs in the shapes of the evals, from a seed.</summary>
internal static class RandomNumbers
{
    /// <summary>Numbers between 0 and 1.</summary>
    internal static double[] Uniform(this Random random, int count)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = random.NextDouble();
        return numbers;
    }

    /// <summary>Rows of numbers between 0 and 1.</summary>
    internal static double[][] UniformRows(this Random random, int count, int length) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Uniform(length))];

    /// <summary>Numbers of the standard normal distribution, by the method of Box and Muller.</summary>
    internal static double[] Normal(this Random random, int count)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return numbers;
    }

    /// <summary>Rows of numbers of the standard normal distribution.</summary>
    internal static double[][] NormalRows(this Random random, int count, int length) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Normal(length))];
}
