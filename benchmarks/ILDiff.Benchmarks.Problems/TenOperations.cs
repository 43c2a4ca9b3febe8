namespace ILDiff.Benchmarks.Problems;

/// <summary>Ten operations on three inputs: what is there besides operations counts most here.</summary>
[Differentiable]
public static class TenOperations
{
    /// <summary>Some point.</summary>
    public static double[] Start() => [0.7, 1.3, 0.4];

    /// <summary>sin(x y) + e^z / y - x z √y + z</summary>
    public static double Value(double[] x) =>
        Math.Sin(x[0] * x[1]) + (Math.Exp(x[2]) / x[1]) - (x[0] * x[2] * Math.Sqrt(x[1])) + x[2];
}
