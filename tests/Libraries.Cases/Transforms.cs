using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace ILDiff.Libraries.Cases;

/// <summary>The variables are samples, padded with their squares where more are needed.</summary>
public static class Transforms
{
    [Case("Fourier.Forward, 8 samples (radix 2)", "real and imaginary parts", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4, -1.1, 0.2)]
    public static double Forward8(double[] x) => Spectrum(x, 8);

    [Case("Fourier.Forward, 7 samples (Bluestein)", "real and imaginary parts", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4, -1.1, 0.2)]
    public static double Forward7(double[] x) => Spectrum(x, 7);

    [Case("Fourier.Inverse, 8 samples", "real and imaginary parts", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4, -1.1, 0.2)]
    public static double Inverse(double[] x)
    {
        Complex[] samples = Samples(x, 8);
        Fourier.Inverse(samples, FourierOptions.NumericalRecipes);
        return Outputs.Mix(samples.Select(value => value.Phase));
    }

    [Case("Fourier.ForwardReal, InverseReal", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4, -1.1, 0.2)]
    public static double Real(double[] x)
    {
        double[] data = [.. x, 0, 0];
        Fourier.ForwardReal(data, 8);
        for (int i = 0; i < data.Length; i++)
            data[i] *= data[i];
        Fourier.InverseReal(data, 8);
        return Outputs.Mix(data[..8]);
    }

    [Case("Hartley.NaiveForward", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4, -1.1, 0.2)]
    public static double HartleyForward(double[] x) => Outputs.Mix(Hartley.NaiveForward(x, HartleyOptions.Default).Select(v => v * v));

    [Case("Window.Gauss, Tukey", "width of the bell, taper", 0.4, 0.6)]
    public static double Windows(double[] x) => Outputs.Mix(Window.Gauss(9, x[0]).Concat(Window.Tukey(9, x[1])));

    [Case("Window.Hann and others, passive", "a factor", 0.4)]
    public static double PassiveWindows(double[] x) =>
        x[0] * Outputs.Mix([.. Window.Hann(7), .. Window.Hamming(7), .. Window.Blackman(7), .. Window.FlatTop(7), .. Window.Lanczos(7)]);

    private static double Spectrum(double[] x, int count)
    {
        Complex[] samples = Samples(x, count);
        Fourier.Forward(samples);
        return Outputs.Mix(samples.Select(value => (value.Real * value.Real) + (2 * value.Imaginary)));
    }

    private static Complex[] Samples(double[] x, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Complex(x[i % 8], x[(i + 3) % 8] * x[i % 5]))];
}
