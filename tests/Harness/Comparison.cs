namespace ILDiff.Woven.Tests.Oracle;

/// <summary>Comparisons of results.</summary>
internal static class Comparison
{
    /// <summary>Fails unless the two are the same double, bit for bit.</summary>
    internal static void SameBits(double expected, double actual, string when) => Assert.True(
        BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
        $"{when}: {actual:R} instead of {expected:R}");

    /// <summary>Fails unless each component is within the tolerance, relative to max(1, |component|).</summary>
    internal static void SameGradient(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double scale = Math.Max(1, Math.Abs(expected[i]));
            if (!expected[i].Equals(actual[i]) && !(Math.Abs(expected[i] - actual[i]) <= tolerance * scale))
                Assert.Fail($"component {i} of [{string.Join(", ", actual)}] instead of [{string.Join(", ", expected)}]");
        }
    }
}
