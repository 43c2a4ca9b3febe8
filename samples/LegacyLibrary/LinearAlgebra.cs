using ILDiff;
using MathNet.Numerics.LinearAlgebra;

namespace LegacyLibrary;

/// <summary>What do the solution of linear equations and a determinant depend on?</summary>
[Differentiable]
internal static class LinearAlgebra
{
    internal static Question[] Questions =>
    [
        new("First unknown of [a 1; 2 b] y = [c; d]", FirstUnknown, [("a", 4), ("b", 3), ("c", 1), ("d", 2)], FirstUnknownByHand),
        new("Logarithm of the determinant of [a b; b c], by Cholesky", LogDeterminant, [("a", 4), ("b", 1.5), ("c", 3)], LogDeterminantByHand),
    ];

    private static double FirstUnknown(double[] x)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseOfArray(new[,] { { x[0], 1 }, { 2, x[1] } });
        return matrix.Solve(Vector<double>.Build.Dense([x[2], x[3]]))[0];
    }

    /// <summary>By Cramer's rule y1 = (bc - d) / (ab - 2).</summary>
    private static double[] FirstUnknownByHand(double[] x)
    {
        double determinant = (x[0] * x[1]) - 2, y = ((x[1] * x[2]) - x[3]) / determinant;
        return [-y * x[1] / determinant, (x[2] - (y * x[0])) / determinant, x[1] / determinant, -1 / determinant];
    }

    private static double LogDeterminant(double[] x) =>
        Matrix<double>.Build.DenseOfArray(new[,] { { x[0], x[1] }, { x[1], x[2] } }).Cholesky().DeterminantLn;

    private static double[] LogDeterminantByHand(double[] x)
    {
        double determinant = (x[0] * x[2]) - (x[1] * x[1]);
        return [x[2] / determinant, -2 * x[1] / determinant, x[0] / determinant];
    }
}
