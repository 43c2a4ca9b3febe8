using System.Numerics;
using ILDiff;
using MathNet.Numerics.IntegralTransforms;

namespace LegacyLibrary;

/// <summary>Which samples does the power at a frequency come from?</summary>
[Differentiable]
internal static class Spectrum
{
    internal static Question[] Questions =>
    [
        new("Power at the second frequency of 8 samples", Power,
            [("s1", 1.3), ("s2", 0.7), ("s3", 2.1), ("s4", 5.2), ("s5", 3.3), ("s6", 0.4), ("s7", -1.1), ("s8", 0.2)]),
    ];

    private static double Power(double[] x)
    {
        Complex[] samples = [.. x.Select(sample => new Complex(sample, 0))];
        Fourier.Forward(samples);
        return (samples[2].Real * samples[2].Real) + (samples[2].Imaginary * samples[2].Imaginary);
    }
}
