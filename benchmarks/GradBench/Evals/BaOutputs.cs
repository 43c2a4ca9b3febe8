using ILDiff.GradBench.Derivatives;

namespace ILDiff.GradBench.Evals;

/// <summary>The errors as they are sent: since all observations are the same, those of the first, and how many there are.</summary>
internal sealed record BaErrors(BaErrors.Pair ReprojError, BaErrors.One WErr)
{
    internal static BaErrors Of((double[] Reprojection, double[] Weights) errors) =>
        new(new Pair(errors.Reprojection[..2], errors.Weights.Length), new One(errors.Weights[0], errors.Weights.Length));

    internal sealed record Pair(double[] Elements, int Repeated);

    internal sealed record One(double Element, int Repeated);
}

/// <summary>The Jacobian as it is sent: the entries of the first observation, and the very last one.</summary>
internal sealed class BaShortJacobian(BaJacobian jacobian)
{
    private const int Entries = 30;

    public int[] Rows => Short(jacobian.RowStarts);

    public int[] Cols => Short(jacobian.Columns);

    public double[] Vals => Short(jacobian.Values);

    private static T[] Short<T>(T[] all) => [.. all.Take(Entries), all[^1]];
}
