namespace ILDiff.Benchmarks.Problems;

/// <summary>The product of two vectors. Inputs: the one, then the other.</summary>
[Differentiable]
public static class DotProduct
{
    /// <summary>Two vectors of a length, from a seed.</summary>
    public static double[] Start(int length)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, 2 * length).Select(_ => random.NextDouble() - 0.3)];
    }

    /// <summary>Their product.</summary>
    public static double Value(double[] x)
    {
        int half = x.Length / 2;
        double sum = 0;
        for (int i = 0; i < half; i++)
            sum += x[i] * x[half + i];
        return sum;
    }
}
