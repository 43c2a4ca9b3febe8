namespace ILDiff.Sweeps;

/// <summary>Numbers for each statement, kept from one sweep to the next. Belongs to one thread.</summary>
internal sealed class SweepRows
{
    private double[] tangents = [];
    private double[] adjoints = [];
    private double[] adjointTangents = [];

    /// <summary>Zeros, for tangents.</summary>
    internal Span<double> Tangents(int count) => Cleared(ref tangents, count);

    /// <summary>Zeros, for adjoints.</summary>
    internal Span<double> Adjoints(int count) => Cleared(ref adjoints, count);

    /// <summary>Zeros, for the derivatives of adjoints.</summary>
    internal Span<double> AdjointTangents(int count) => Cleared(ref adjointTangents, count);

    private static Span<double> Cleared(ref double[] rows, int count)
    {
        if (rows.Length < count)
            rows = new double[count];
        rows.AsSpan(0, count).Clear();
        return rows.AsSpan(0, count);
    }
}
