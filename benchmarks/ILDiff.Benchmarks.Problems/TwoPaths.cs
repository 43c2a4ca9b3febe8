namespace ILDiff.Benchmarks.Problems;

/// <summary>Sums and products that one operation more follows where the first input is not small.</summary>
[Differentiable]
public static class TwoPaths
{
    private static readonly SumsAndProducts Common = new(50);

    /// <summary>The value, by either path.</summary>
    public static double Value(double[] x) => x[0] < 0.6 ? Common.Value(x) : Common.Value(x) * x[1];
}
