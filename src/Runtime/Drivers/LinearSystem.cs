namespace ILDiff;

/// <summary>LU factors of a square matrix, with rows exchanged for the largest pivot.</summary>
internal sealed class LinearSystem
{
    private readonly double[,] factors;
    private readonly int[] rows;

    private LinearSystem(double[,] factors, int[] rows)
    {
        this.factors = factors;
        this.rows = rows;
    }

    /// <summary>The factors; null if the matrix is singular as far as its digits say, or not finite. It is overwritten.</summary>
    internal static LinearSystem? Factor(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[] scales = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                scales[i] = Math.Max(scales[i], Math.Abs(matrix[i, j]));
            if (!(scales[i] > 0 && double.IsFinite(scales[i])))
                return null;
        }

        int[] rows = [.. Enumerable.Range(0, n)];
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                if (Math.Abs(matrix[rows[i], k]) / scales[rows[i]] > Math.Abs(matrix[rows[pivot], k]) / scales[rows[pivot]])
                    pivot = i;
            }

            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            double largest = matrix[rows[k], k];
            if (!(Math.Abs(largest) > n * 1e-15 * scales[rows[k]])) // rounding errors, not a pivot
                return null;
            for (int i = k + 1; i < n; i++)
            {
                double factor = matrix[rows[i], k] /= largest;
                for (int j = k + 1; j < n; j++)
                    matrix[rows[i], j] -= factor * matrix[rows[k], j];
            }
        }

        return new LinearSystem(matrix, rows);
    }

    /// <summary>Replaces b by the x of A x = b.</summary>
    internal void Solve(double[] b)
    {
        int n = b.Length;
        double[] x = Array.ConvertAll(rows, row => b[row]);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
                x[i] -= factors[rows[i], j] * x[j];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < n; j++)
                x[i] -= factors[rows[i], j] * x[j];
            x[i] /= factors[rows[i], i];
        }

        x.CopyTo(b, 0);
    }
}
