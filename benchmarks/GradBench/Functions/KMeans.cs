namespace ILDiff.GradBench.Functions;

/// <summary>How far points are from the nearest of some centroids.</summary>
internal static class KMeans
{
    /// <summary>The sum of the squares of the distances.</summary>
    internal static double Cost(double[][] points, double[][] centroids)
    {
        double sum = 0;
        foreach (double[] point in points)
        {
            double closest = double.PositiveInfinity;
            foreach (double[] centroid in centroids)
                closest = Math.Min(closest, SquaredDistance(point, centroid));
            sum += closest;
        }

        return sum;
    }

    private static double SquaredDistance(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }

        return sum;
    }
}
