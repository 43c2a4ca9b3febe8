namespace ILDiff;

/// <summary>The rows of a second-order sweep, beside the adjoints; kept for the next.</summary>
internal sealed class SecondOrder
{
    private double[] tangents = [];
    private double[] adjointTangents = [];
    private int count;

    internal Span<double> Tangents => tangents.AsSpan(0, count);

    internal Span<double> AdjointTangents => adjointTangents.AsSpan(0, count);

    /// <summary>Room for so many statements, all zero.</summary>
    internal SecondOrder Cleared(int statements)
    {
        if (tangents.Length < statements)
        {
            int length = Math.Max(statements, 2 * tangents.Length);
            tangents = new double[length];
            adjointTangents = new double[length];
        }

        count = statements;
        Tangents.Clear();
        AdjointTangents.Clear();
        return this;
    }
}
