using System.Globalization;

namespace ILDiff.Derivatives.Tests;

/// <summary>Equality to the last bit; which NaN it is depends on the processor.</summary>
internal static class Bits
{
    internal static void Equal(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, string where)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (Of(expected[i]) != Of(actual[i]))
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{where}: {expected[i]:R} expected at {i}, not {actual[i]:R}."));
        }
    }

    private static long Of(double x) => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x);
}
