namespace ILDiff.GradBench.Functions;

/// <summary>A determinant, by expansion of minors.</summary>
internal static class Det
{
    /// <summary>The determinant of a matrix of n rows.</summary>
    /// <param name="a">The matrix, row after row.</param>
    /// <param name="n">The number of rows.</param>
    internal static double Determinant(double[] a, int n)
    {
        // A list of the columns that are left: the next one after each, and the first of all in the last place.
        int[] next = new int[n + 1];
        for (int column = 0; column < n; column++)
            next[column] = column + 1;
        next[n] = 0;
        return Minor(a, n, 0, next);
    }

    /// <summary>The minor of the rows from this one on, and the columns in the list, which is unchanged in the end.</summary>
    private static double Minor(double[] a, int n, int row, int[] next)
    {
        int column = next[n];
        if (row == n - 1)
            return a[(row * n) + column];
        double sum = 0;
        bool isPositive = true;
        for (int before = n; column < n; before = column, column = next[column])
        {
            next[before] = next[column];
            double term = a[(row * n) + column] * Minor(a, n, row + 1, next);
            next[before] = column;
            sum = isPositive ? sum + term : sum - term;
            isPositive = !isPositive;
        }

        return sum;
    }
}
