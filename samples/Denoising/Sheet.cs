using Pictures;

namespace Denoising;

/// <summary>Images beside each other, four by four dots a pixel.</summary>
internal static class Sheet
{
    private const int Dots = 4, Gap = 12;

    public static byte[] Of(double[][] images)
    {
        int side = Image.Size * Dots, width = (images.Length * (side + Gap)) + Gap, height = side + (2 * Gap);
        byte[] dots = new byte[width * height];
        Array.Fill(dots, byte.MaxValue);
        foreach (var (number, image) in images.Index())
        {
            for (int row = 0; row < side; row++)
            {
                for (int column = 0; column < side; column++)
                {
                    double shade = image[(row / Dots * Image.Size) + (column / Dots)];
                    dots[((row + Gap) * width) + Gap + (number * (side + Gap)) + column] = (byte)Math.Round(255 * Math.Clamp(shade, 0, 1));
                }
            }
        }

        return Png.OfGrey(width, height, dots);
    }
}
