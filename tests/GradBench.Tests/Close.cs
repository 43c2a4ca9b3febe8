namespace ILDiff.GradBench.Tests;

/// <summary>Equal to ten digits.</summary>
internal static class Close
{
    private const double Tolerance = 1e-10;

    /// <summary>Compares numbers, in the scale of the largest of them.</summary>
    internal static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        double scale = expected.Max(Math.Abs);
        Assert.True(scale > 0 && double.IsFinite(scale), "There is nothing to compare.");
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= Tolerance * scale,
                FormattableString.Invariant($"{i}: {actual[i]:R} instead of {expected[i]:R}, in numbers up to {scale}"));
        }
    }

    internal static void Equal(double expected, double actual) => Equal([expected], [actual]);
}
