using ILDiff;
using MathNet.Numerics.LinearAlgebra;

namespace LegacyLibrary;

/// <summary>How do singular values and eigenvalues move with the elements of a matrix?</summary>
[Differentiable]
internal static class Decompositions
{
    internal static Question[] Questions =>
    [
        new("Largest singular value of a 3 x 2 matrix", x => Matrix<double>.Build.Dense(3, 2, x).Svd().S[0],
            [("a11", 4), ("a21", 1.2), ("a31", 0.3), ("a12", 0.7), ("a22", 3), ("a32", 0.2)]),
        new("Smallest eigenvalue of the symmetric matrix [a b 0.3; b c 0.6; 0.3 0.6 2]", SmallestEigenvalue,
            [("a", 4), ("b", 1.2), ("c", 3)]),
    ];

    private static double SmallestEigenvalue(double[] x)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseOfArray(new[,] { { x[0], x[1], 0.3 }, { x[1], x[2], 0.6 }, { 0.3, 0.6, 2 } });
        return matrix.Evd(Symmetricity.Symmetric).D[0, 0];
    }
}
