namespace ILDiff.Arrays;

/// <summary>The algorithms, recorded operation by operation: where higher derivatives or replays are wanted.</summary>
[Differentiable]
internal static class RecordedDense
{
    internal static double[] Dot(double[] x, double[] y) => [DenseAlgorithms.Dot(x, y)];

    internal static double[] Multiply(double[] a, double[] b, int rows, int inner, int columns) =>
        DenseAlgorithms.Multiply(a, b, rows, inner, columns);

    internal static double[] Solve(double[] matrix, double[] b) => DenseAlgorithms.Solve(matrix, b);
}
