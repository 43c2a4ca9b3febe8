using ILDiff;

namespace Denoising;

/// <summary>
/// What an image should cost: its distance from the noisy one, and how much it varies altogether, which noise does much and edges
/// do little (Rudin, Osher and Fatemi, 1992).
/// </summary>
/// <param name="noisy">The noisy image.</param>
/// <param name="weight">What variation costs.</param>
[Differentiable]
internal sealed class TotalVariation(double[] noisy, double weight)
{
    // Differences of neighbours below this count as their squares do, so that there is a slope at 0.
    private const double Rounding = 0.01;

    public double Cost(double[] image)
    {
        double distance = 0, variation = 0;
        for (int i = 0; i < image.Length; i++)
        {
            distance += (image[i] - noisy[i]) * (image[i] - noisy[i]);
            variation += Length(Right(image, i), Down(image, i));
        }

        return (distance / 2) + (weight * variation);
    }

    /// <summary>The gradient by pen and paper: minus the divergence of the normalised differences.</summary>
    public double[] GradientByHand(double[] image)
    {
        double[] gradient = new double[image.Length];
        for (int i = 0; i < image.Length; i++)
        {
            gradient[i] += image[i] - noisy[i];
            double right = Right(image, i), down = Down(image, i), length = Length(right, down);
            gradient[i] -= weight * (right + down) / length;
            if (i % Image.Size < Image.Size - 1)
                gradient[i + 1] += weight * right / length;
            if (i + Image.Size < image.Length)
                gradient[i + Image.Size] += weight * down / length;
        }

        return gradient;
    }

    private static double Length(double across, double down) => Math.Sqrt((across * across) + (down * down) + (Rounding * Rounding));

    private static double Right(double[] image, int i) => i % Image.Size == Image.Size - 1 ? 0 : image[i + 1] - image[i];

    private static double Down(double[] image, int i) => i + Image.Size >= image.Length ? 0 : image[i + Image.Size] - image[i];
}
