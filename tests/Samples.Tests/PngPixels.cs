using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ILDiff.Samples.Tests;

/// <summary>What a PNG file shows. Its bytes depend on the compressor, which is not the same on all machines.</summary>
internal static class PngPixels
{
    private const int Signature = 8;

    internal static byte[] Of(byte[] file)
    {
        using var content = new MemoryStream();
        using var compressed = new MemoryStream();
        for (int at = Signature; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            string kind = Encoding.ASCII.GetString(file, at + 4, 4);
            (kind == "IDAT" ? compressed : content).Write(file, at + 8, length);
            at += length + 12;
        }

        compressed.Position = 0;
        using (var pixels = new ZLibStream(compressed, CompressionMode.Decompress))
            pixels.CopyTo(content);
        return content.ToArray();
    }
}
