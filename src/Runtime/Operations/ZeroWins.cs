namespace ILDiff.Operations;

/// <summary>Products of derivatives: a constant has no part in a result where a partial is infinite.</summary>
internal static class ZeroWins
{
    /// <summary>An adjoint or a tangent times a partial; 0 where one of them is.</summary>
    internal static double Product(double x, double partial) => x == 0 || partial == 0 ? 0 : x * partial;
}
