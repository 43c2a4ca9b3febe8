namespace ILDiff.Benchmarks.Problems;

/// <summary>Rosenbrock's function of any number of inputs, neighbours coupled.</summary>
[Differentiable]
public static class Rosenbrock
{
    /// <summary>A point away from the minimum, from a seed.</summary>
    public static double[] Start(int inputs)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, inputs).Select(_ => 0.8 + (0.5 * random.NextDouble()))];
    }

    /// <summary>Σ 100 (xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)²</summary>
    public static double Value(double[] x)
    {
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double a = x[i + 1] - (x[i] * x[i]), b = 1 - x[i];
            sum += (100 * a * a) + (b * b);
        }

        return sum;
    }
}
