namespace ILDiff.Benchmarks.Problems;

/// <summary>Nothing but sums and products, three operations a step, of inputs that are near.</summary>
/// <param name="steps">How many steps.</param>
[Differentiable]
public sealed class SumsAndProducts(int steps)
{
    /// <summary>Some point.</summary>
    public static double[] Start() => [.. Enumerable.Range(0, 10).Select(i => 0.6 + (0.03 * i))];

    /// <summary>s ← s xᵢ + xⱼ xᵢ</summary>
    public double Value(double[] x)
    {
        double sum = x[0];
        for (int i = 0, up = 0, down = x.Length - 1; i < steps; i++)
        {
            sum = (sum * x[up]) + (x[down] * x[up]);
            up = up == x.Length - 1 ? 0 : up + 1;
            down = down == 0 ? x.Length - 2 : down - 1;
        }

        return sum;
    }
}
