using ILDiff.Tapes;

namespace ILDiff.Arrays;

/// <summary>C = A B, row after row; a dot product is one of a row and a column.</summary>
internal sealed class ProductStatement(double[] a, double[] b, (int Rows, int Inner, int Columns) shape, Tape tape)
    : ArrayStatement(a, b, tape)
{
    protected override double[] Evaluate() => DenseAlgorithms.Multiply(X, Y, shape.Rows, shape.Inner, shape.Columns);

    /// <summary>Ā = C̄ Bᵀ, B̄ = Aᵀ C̄</summary>
    protected override void Reverse(double[] zBar, double[] xBar, double[] yBar)
    {
        var (rows, inner, columns) = shape;
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<double> row = zBar.AsSpan(i * columns, columns);
            for (int k = 0; k < inner; k++)
            {
                ReadOnlySpan<double> other = Y.AsSpan(k * columns, columns);
                Span<double> otherBar = yBar.AsSpan(k * columns, columns);
                double factor = X[(i * inner) + k], sum = 0;
                for (int j = 0; j < columns; j++)
                {
                    sum += row[j] * other[j];
                    otherBar[j] += factor * row[j];
                }

                xBar[(i * inner) + k] = sum;
            }
        }
    }

    /// <summary>Ċ = Ȧ B + A Ḃ</summary>
    protected override double[] Forward(double[] xDot, double[] yDot)
    {
        double[] left = DenseAlgorithms.Multiply(xDot, Y, shape.Rows, shape.Inner, shape.Columns);
        double[] right = DenseAlgorithms.Multiply(X, yDot, shape.Rows, shape.Inner, shape.Columns);
        for (int i = 0; i < left.Length; i++)
            left[i] += right[i];
        return left;
    }
}
