namespace ILDiff.GradBench.Inputs;

/// <summary>A mixture of k Gaussians, and n points of d dimensions.</summary>
internal sealed record GmmInput(
    int D, int K, int N, double[][] X, int M, double Gamma, double[] Alpha, double[][] Mu, double[][] Q, double[][] L) : IInput
{
    /// <summary>Numbers below the diagonal of a matrix.</summary>
    internal int BelowDiagonal => D * (D - 1) / 2;

    /// <summary>An input from a seed.</summary>
    internal static GmmInput Of(int d, int k, int n, int seed)
    {
        var random = new Random(seed);
        return new GmmInput(
            d, k, n, random.NormalRows(n, d), 0, 1, random.Normal(k), random.UniformRows(k, d), random.NormalRows(k, d),
            random.NormalRows(k, d * (d - 1) / 2));
    }

    public void Check()
    {
        Shapes.Demand(D > 0 && K > 0 && N > 0, "d, k and n", "positive");
        Shapes.Demand(M >= 0, "m", "at least 0");
        Shapes.DemandRows(X, N, D, "x");
        Shapes.DemandLength(Alpha, K, "alpha");
        Shapes.DemandRows(Mu, K, D, "mu");
        Shapes.DemandRows(Q, K, D, "q");
        Shapes.DemandRows(L, K, BelowDiagonal, "l");
    }
}
