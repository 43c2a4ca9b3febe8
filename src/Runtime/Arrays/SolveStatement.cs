using ILDiff.Tapes;

namespace ILDiff.Arrays;

/// <summary>The x of A x = b.</summary>
internal sealed class SolveStatement(double[] matrix, double[] b, Tape tape) : ArrayStatement(matrix, b, tape)
{
    protected override double[] Evaluate() => DenseAlgorithms.Solve(X, Y);

    /// <summary>b̄ = A⁻ᵀ x̄, Ā = -b̄ xᵀ</summary>
    protected override void Reverse(double[] zBar, double[] xBar, double[] yBar)
    {
        int n = zBar.Length;
        double[] transposed = new double[X.Length];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                transposed[(j * n) + i] = X[(i * n) + j];
        }

        DenseAlgorithms.Solve(transposed, zBar).CopyTo(yBar, 0);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                xBar[(i * n) + j] = -yBar[i] * Z[j];
        }
    }

    /// <summary>A ẋ = ḃ - Ȧ x</summary>
    protected override double[] Forward(double[] xDot, double[] yDot)
    {
        double[] change = DenseAlgorithms.Multiply(xDot, Z, Z.Length, Z.Length, 1);
        for (int i = 0; i < change.Length; i++)
            change[i] = yDot[i] - change[i];
        return DenseAlgorithms.Solve(X, change);
    }
}
