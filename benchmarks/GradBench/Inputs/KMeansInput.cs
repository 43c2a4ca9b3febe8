namespace ILDiff.GradBench.Inputs;

/// <summary>Points, and centroids of as many dimensions.</summary>
internal sealed record KMeansInput(double[][] Points, double[][] Centroids) : IInput
{
    /// <summary>An input from a seed: the centroids are the last of the points, so that each is the nearest of some.</summary>
    internal static KMeansInput Of(int centroids, int points, int dimensions, int seed)
    {
        double[][] all = new Random(seed).UniformRows(points, dimensions);
        return new KMeansInput(all, all[^centroids..]);
    }

    public void Check()
    {
        Shapes.Demand(Centroids.Length > 0 && Centroids[0]?.Length > 0, "centroids", "one or more, of one or more dimensions");
        Shapes.DemandRows(Centroids, Centroids.Length, Centroids[0].Length, "centroids");
        Shapes.DemandRows(Points, Points.Length, Centroids[0].Length, "points");
    }
}
