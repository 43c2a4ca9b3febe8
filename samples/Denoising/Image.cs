namespace Denoising;

/// <summary>A drawing of the program's own: a ramp, a disc, bars that grow thin, waves. From 0, black, to 1.</summary>
internal static class Image
{
    public const int Size = 64;

    public static double[] Drawn()
    {
        double[] pixels = new double[Size * Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
                pixels[(row * Size) + column] = Shade(row / (double)Size, column / (double)Size);
        }

        return pixels;
    }

    /// <summary>With noise, of a normal distribution.</summary>
    public static double[] Noisy(double[] pixels, double deviation, int seed)
    {
        double[] noise = new double[pixels.Length];
        MathNet.Numerics.Distributions.Normal.Samples(new Random(seed), noise, 0, deviation);
        return [.. pixels.Zip(noise, (pixel, by) => pixel + by)];
    }

    /// <summary>How near an image is to another, in decibels.</summary>
    public static double SignalToNoise(double[] image, double[] original) =>
        -10 * Math.Log10(image.Zip(original, (pixel, right) => (pixel - right) * (pixel - right)).Average());

    private static double Shade(double y, double x) => (y, x) switch
    {
        _ when ((x - 0.28) * (x - 0.28)) + ((y - 0.3) * (y - 0.3)) < 0.03 => 0.95,
        ( > 0.1 and < 0.5, > 0.55 and < 0.92) => Math.Sqrt(x - 0.55) % 0.12 < 0.06 ? 0.1 : 0.8,
        ( > 0.6 and < 0.9, > 0.1 and < 0.45) => 0.15,
        ( > 0.6 and < 0.9, > 0.55 and < 0.92) => 0.5 + (0.4 * Math.Sin(25 * (x + y))),
        _ => 0.3 + (0.35 * x),
    };
}
