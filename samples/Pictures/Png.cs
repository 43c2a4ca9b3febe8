using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Pictures;

/// <summary>Pictures of pixels as PNG files, 8 bits a channel.</summary>
internal static class Png
{
    private const byte Grey = 0, Colours = 2;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(i => Remainder((uint)i))];

    /// <summary>A grey picture: rows from the top, 0 is black.</summary>
    internal static byte[] OfGrey(int width, int height, byte[] pixels) => Encode(width, height, 1, Grey, pixels);

    /// <summary>A picture in colours: rows from the top, red, green and blue of each pixel.</summary>
    internal static byte[] OfColours(int width, int height, byte[] pixels) => Encode(width, height, 3, Colours, pixels);

    private static byte[] Encode(int width, int height, int channels, byte kind, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, width * height * channels);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = kind;
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compress(height, width * channels, pixels));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(int height, int stride, byte[] pixels)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.SmallestSize))
        {
            for (int row = 0; row < height; row++)
            {
                stream.WriteByte(0); // no filter
                stream.Write(pixels, row * stride, stride);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, string kind, byte[] content)
    {
        byte[] number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. content];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        file.Write(number);
    }

    // The cyclic redundancy check of the PNG specification, annex D.
    private static uint Checksum(byte[] bytes) =>
        ~bytes.Aggregate(uint.MaxValue, (sum, next) => Remainders[(sum ^ next) & 0xff] ^ (sum >> 8));

    private static uint Remainder(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xedb88320;
        return value;
    }
}
