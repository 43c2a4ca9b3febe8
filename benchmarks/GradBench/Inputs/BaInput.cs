using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Inputs;

/// <summary>One camera, one point, one weight and one feature, and how many there are of each.</summary>
internal sealed record BaInput(int N, int M, int P, double[] Cam, double[] X, double W, double[] Feat) : IInput
{
    /// <summary>An input from a seed.</summary>
    internal static BaInput Of(int cameras, int points, int observations, int seed)
    {
        var random = new Random(seed);
        double[] camera =
        [
            .. random.Normal(6), 300 + (200 * random.NextDouble()), 10 * random.NextDouble(), 10 * random.NextDouble(),
            0.1 * random.NextDouble(), 0.01 * random.NextDouble(),
        ];
        return new BaInput(
            cameras, points, observations, camera, [random.NextDouble(), random.NextDouble(), 3 + random.NextDouble()], random.NextDouble(),
            [1000 * random.NextDouble(), 1000 * random.NextDouble()]);
    }

    public void Check()
    {
        Shapes.Demand(N > 0 && M > 0 && P > 0, "n, m and p", "positive");
        Shapes.DemandLength(Cam, Ba.CameraNumbers, "cam");
        Shapes.DemandLength(X, 3, "x");
        Shapes.DemandLength(Feat, 2, "feat");
    }

    /// <summary>Observations go through cameras and points in turn.</summary>
    internal BaScene Scene() => new(
        [.. Enumerable.Range(0, N).Select(_ => Cam.ToArray())],
        [.. Enumerable.Range(0, M).Select(_ => X.ToArray())],
        [.. Enumerable.Repeat(W, P)],
        [.. Enumerable.Range(0, P).Select(i => i % N)],
        [.. Enumerable.Range(0, P).Select(i => i % M)],
        [.. Enumerable.Range(0, P).Select(_ => Feat.ToArray())]);
}
