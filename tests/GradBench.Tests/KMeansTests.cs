using System.Text.Json;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>Clusters: a step of Newton's method goes from a centroid to the mean of the points that are nearest to it.</summary>
public sealed class KMeansTests
{
    [Theory]
    [InlineData(1, 3, 1)]
    [InlineData(3, 30, 2)]
    [InlineData(7, 50, 4)]
    public void The_direction_leads_to_the_means(int centroids, int points, int dimensions)
    {
        KMeansInput input = KMeansInput.Of(centroids, points, dimensions, seed: 5);
        ILookup<int, double[]> clusters = input.Points.ToLookup(
            point => Enumerable.Range(0, centroids).MinBy(c => Squared(point, input.Centroids[c])));
        JsonElement[] outputs = Conversation.Outputs(KMeansEval.Eval, input);
        Close.Equal(clusters.Sum(cluster => cluster.Sum(point => Squared(point, input.Centroids[cluster.Key]))), outputs[0].GetDouble());
        Assert.Equal(centroids, outputs[1].GetArrayLength());
        Close.Equal(
            [.. input.Centroids.SelectMany((centroid, c) => centroid.Select((x, i) => x - clusters[c].Average(point => point[i])))],
            outputs[1].Numbers());
    }

    private static double Squared(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}
