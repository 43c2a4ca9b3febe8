using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>
/// The step of Newton's method for centroids. The Hessian is diagonal, so that its product with ones is its diagonal: forward over
/// reverse gives that and the gradient in one call.
/// </summary>
internal sealed class KMeansDirection
{
    private readonly KMeansInput input;
    private readonly int dimensions;
    private readonly double[] centroids;
    private readonly double[] ones;
    private readonly double[] gradient;
    private readonly double[] diagonal;

    internal KMeansDirection(KMeansInput input)
    {
        this.input = input;
        dimensions = input.Centroids[0].Length;
        centroids = Packing.Flat(input.Centroids);
        ones = new double[centroids.Length];
        Array.Fill(ones, 1);
        gradient = new double[centroids.Length];
        diagonal = new double[centroids.Length];
    }

    /// <summary>The gradient, divided by the diagonal.</summary>
    internal double[][] Compute()
    {
        AD.HessianVectorProduct(Cost, centroids, ones, gradient, diagonal);
        double[][] direction = Packing.Rows(gradient, 0, input.Centroids.Length, dimensions);
        for (int i = 0; i < gradient.Length; i++)
            direction[i / dimensions][i % dimensions] /= diagonal[i];
        return direction;
    }

    private double Cost(double[] c) => KMeans.Cost(input.Points, Packing.Rows(c, 0, input.Centroids.Length, dimensions));
}
