namespace ILDiff.Benchmarks.Competitors;

/// <summary>The determinant, written once more for <see cref="Active"/>.</summary>
internal static class ActiveLuDeterminant
{
    internal static Active Value(Active[] x)
    {
        int n = (int)Math.Sqrt(x.Length);
        Active[,] a = new Active[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                a[i, j] = x[(i * n) + j];
        }

        Active determinant = 1;
        for (int k = 0; k < n; k++)
        {
            int pivot = Pivot(a, k);
            if (pivot != k)
            {
                for (int j = 0; j < n; j++)
                    (a[pivot, j], a[k, j]) = (a[k, j], a[pivot, j]);
                determinant = -determinant;
            }

            determinant *= a[k, k];
            Eliminate(a, k);
        }

        return determinant;
    }

    private static int Pivot(Active[,] a, int k)
    {
        int pivot = k;
        for (int i = k + 1; i < a.GetLength(0); i++)
        {
            // Plain numbers: nothing is recorded for a comparison.
            if (Math.Abs(a[i, k].Value) > Math.Abs(a[pivot, k].Value))
                pivot = i;
        }

        return pivot;
    }

    private static void Eliminate(Active[,] a, int k)
    {
        int n = a.GetLength(0);
        for (int i = k + 1; i < n; i++)
        {
            Active factor = a[i, k] / a[k, k];
            for (int j = k + 1; j < n; j++)
                a[i, j] -= factor * a[k, j];
        }
    }
}
