using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>The step of Newton's method towards better clusters.</summary>
internal static class KMeansEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<KMeansInput>(
        "kmeans",
        ("cost", input => () => KMeans.Cost(input.Points, input.Centroids)),
        ("dir", input => new KMeansDirection(input).Compute),
        ("k=10,n=1000,d=8", () => KMeansInput.Of(10, 1000, 8, seed: 1)),
        ("k=100,n=1000,d=8", () => KMeansInput.Of(100, 1000, 8, seed: 2)),
        ("k=100,n=10000,d=16", () => KMeansInput.Of(100, 10_000, 16, seed: 3)));
}
