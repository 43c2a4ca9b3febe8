namespace ILDiff.Benchmarks.Problems;

/// <summary>The determinant of a matrix by elimination with pivots. Inputs: its entries, row after row.</summary>
[Differentiable]
public static class LuDeterminant
{
    /// <summary>A square matrix from a seed.</summary>
    public static double[] Start(int rows)
    {
        var random = new Random(6);
        return [.. Enumerable.Range(0, rows * rows).Select(_ => (2 * random.NextDouble()) - 1)];
    }

    /// <summary>The determinant.</summary>
    public static double Value(double[] x)
    {
        int n = (int)Math.Sqrt(x.Length);
        double[,] a = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                a[i, j] = x[(i * n) + j];
        }

        double determinant = 1;
        for (int k = 0; k < n; k++)
        {
            int pivot = Pivot(a, k);
            if (pivot != k)
            {
                Swap(a, pivot, k);
                determinant = -determinant;
            }

            determinant *= a[k, k];
            Eliminate(a, k);
        }

        return determinant;
    }

    private static int Pivot(double[,] a, int k)
    {
        int pivot = k;
        for (int i = k + 1; i < a.GetLength(0); i++)
        {
            if (Math.Abs(a[i, k]) > Math.Abs(a[pivot, k]))
                pivot = i;
        }

        return pivot;
    }

    private static void Swap(double[,] a, int one, int other)
    {
        for (int j = 0; j < a.GetLength(1); j++)
            (a[one, j], a[other, j]) = (a[other, j], a[one, j]);
    }

    private static void Eliminate(double[,] a, int k)
    {
        int n = a.GetLength(0);
        for (int i = k + 1; i < n; i++)
        {
            double factor = a[i, k] / a[k, k];
            for (int j = k + 1; j < n; j++)
                a[i, j] -= factor * a[k, j];
        }
    }
}
