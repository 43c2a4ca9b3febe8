namespace ILDiff.Benchmarks.Problems;

/// <summary>A chain of pendulums, one step of it: as many outputs as inputs.</summary>
[Differentiable]
public static class Pendulums
{
    /// <summary>Angles, from a seed.</summary>
    public static double[] Start(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }

    /// <summary>The angles a moment later.</summary>
    public static double[] Value(double[] x)
    {
        double[] next = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double left = i == 0 ? 0 : x[i - 1], right = i == x.Length - 1 ? 0 : x[i + 1];
            next[i] = x[i] + (0.01 * (Math.Sin(x[i]) + left - (2 * x[i]) + right));
        }

        return next;
    }
}
