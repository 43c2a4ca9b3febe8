namespace ILDiff.Benchmarks.Competitors;

/// <summary>The adjoint of the determinant, by hand: the elimination backwards, on the factors that it leaves.</summary>
/// <param name="n">How many rows the matrix has.</param>
internal sealed class AdjointOfLuDeterminant(int n)
{
    private readonly double[] factors = new double[n * n];

    private readonly int[] pivots = new int[n];

    internal double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        x.CopyTo(factors);
        double determinant = 1;
        for (int k = 0; k < n; k++)
            determinant *= Eliminate(k);
        gradient.Clear();
        for (int k = n - 1; k >= 0; k--)
        {
            gradient[(k * n) + k] += determinant / factors[(k * n) + k];
            Back(k, gradient);
        }

        return determinant;
    }

    /// <summary>One step; below the diagonal the factors stay. Returns the pivot with the sign of the exchange.</summary>
    private double Eliminate(int k)
    {
        int pivot = k;
        for (int i = k + 1; i < n; i++)
        {
            if (Math.Abs(factors[(i * n) + k]) > Math.Abs(factors[(pivot * n) + k]))
                pivot = i;
        }

        pivots[k] = pivot;
        Swap(factors, pivot, k);
        Span<double> row = factors.AsSpan(k * n, n);
        for (int i = k + 1; i < n; i++)
        {
            Span<double> other = factors.AsSpan(i * n, n);
            double factor = other[k] / row[k];
            other[k] = factor;
            for (int j = k + 1; j < n; j++)
                other[j] -= factor * row[j];
        }

        return pivot == k ? row[k] : -row[k];
    }

    private void Back(int k, Span<double> gradient)
    {
        Span<double> row = factors.AsSpan(k * n, n), rowBar = gradient.Slice(k * n, n);
        for (int i = k + 1; i < n; i++)
        {
            Span<double> otherBar = gradient.Slice(i * n, n);
            double factor = factors[(i * n) + k], factorBar = 0;
            for (int j = k + 1; j < n; j++)
            {
                factorBar -= otherBar[j] * row[j];
                rowBar[j] -= otherBar[j] * factor;
            }

            otherBar[k] = factorBar / row[k];
            rowBar[k] -= factorBar * factor / row[k];
        }

        Swap(factors, pivots[k], k);
        Swap(gradient, pivots[k], k);
    }

    private void Swap(Span<double> matrix, int one, int other)
    {
        if (one == other)
            return;
        for (int j = 0; j < n; j++)
            (matrix[(one * n) + j], matrix[(other * n) + j]) = (matrix[(other * n) + j], matrix[(one * n) + j]);
    }
}
