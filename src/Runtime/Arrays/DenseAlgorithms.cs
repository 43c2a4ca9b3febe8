using ILDiff.Operations;

namespace ILDiff.Arrays;

/// <summary>Products and linear systems as plain loops: what they compute is the value in every mode, bit for bit.</summary>
[WithoutEntry]
internal static class DenseAlgorithms
{
    internal static double Dot(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    /// <summary>a b, row after row.</summary>
    internal static double[] Multiply(double[] a, double[] b, int rows, int inner, int columns)
    {
        double[] product = new double[rows * columns];
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < inner; k++)
            {
                double factor = a[(i * inner) + k];
                for (int j = 0; j < columns; j++)
                    product[(i * columns) + j] += factor * b[(k * columns) + j];
            }
        }

        return product;
    }

    /// <summary>The x of A x = b, by elimination with the largest pivot of each column.</summary>
    /// <exception cref="InvalidOperationException">A pivot is 0 or not a number.</exception>
    internal static double[] Solve(double[] matrix, double[] b)
    {
        int n = b.Length;
        double[] a = new double[matrix.Length], x = new double[n];
        for (int i = 0; i < a.Length; i++)
            a[i] = matrix[i];
        for (int i = 0; i < n; i++)
            x[i] = b[i];
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                if (Math.Abs(a[(i * n) + k]) > Math.Abs(a[(pivot * n) + k]))
                    pivot = i;
            }

            if (!(Math.Abs(a[(pivot * n) + k]) > 0))
                throw new InvalidOperationException($"The matrix is singular: there is no pivot in column {k} that is not 0 or NaN.");
            Exchange(a, x, k, pivot);
            Eliminate(a, x, k);
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < n; j++)
                x[i] -= a[(i * n) + j] * x[j];
            x[i] /= a[(i * n) + i];
        }

        return x;
    }

    private static void Exchange(double[] a, double[] x, int k, int pivot)
    {
        if (pivot == k)
            return;
        int n = x.Length;
        for (int j = 0; j < n; j++)
            (a[(k * n) + j], a[(pivot * n) + j]) = (a[(pivot * n) + j], a[(k * n) + j]);
        (x[k], x[pivot]) = (x[pivot], x[k]);
    }

    private static void Eliminate(double[] a, double[] x, int k)
    {
        int n = x.Length;
        for (int i = k + 1; i < n; i++)
        {
            double factor = a[(i * n) + k] / a[(k * n) + k];
            for (int j = k + 1; j < n; j++)
                a[(i * n) + j] -= factor * a[(k * n) + j];
            x[i] -= factor * x[k];
        }
    }
}
