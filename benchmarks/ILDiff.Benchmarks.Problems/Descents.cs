namespace ILDiff.Benchmarks.Problems;

/// <summary>The same number of calls, more or less deep: descents by recursion, one after the other.</summary>
/// <param name="calls">How many calls in all.</param>
/// <param name="depth">How deep a descent goes.</param>
[Differentiable]
public sealed class Descents(int calls, int depth)
{
    /// <summary>Some point.</summary>
    public static double[] Start() => [0.9, 0.4];

    /// <summary>The sum of what the descents find.</summary>
    public double Value(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < calls / depth; i++)
            sum += Below(x[0], x[1], depth);
        return sum;
    }

    private static double Below(double x, double y, int levels) => levels == 0 ? x : (Below(x, y, levels - 1) * y) + x;
}
