namespace ILDiff.GradBench.Inputs;

/// <summary>Rows one after the other in an array, and back.</summary>
internal static class Packing
{
    /// <summary>The rows, one after the other.</summary>
    internal static double[] Flat(params IEnumerable<double[]> rows) => [.. rows.SelectMany(row => row)];

    /// <summary>Rows of an array, from a place on.</summary>
    internal static double[][] Rows(double[] flat, int start, int count, int length)
    {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++)
            rows[i] = flat.AsSpan(start + (i * length), length).ToArray();
        return rows;
    }
}
