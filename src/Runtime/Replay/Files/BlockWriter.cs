using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ILDiff.Replay.Files;

/// <summary>Writes a file from its start to its checksum, in blocks, so that a reader never asks for a byte too many.</summary>
internal sealed class BlockWriter : IDisposable
{
    private readonly Stream stream;
    private readonly IncrementalHash checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] block = new byte[sizeof(ushort) + ushort.MaxValue];
    private int used = sizeof(ushort);

    internal BlockWriter(Stream stream)
    {
        this.stream = stream;
        Span<byte> version = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(version, FunctionFormat.Version);
        Write(FunctionFormat.Start);
        Write(version);
    }

    internal void Byte(byte value)
    {
        if (used == block.Length)
            Flush();
        block[used++] = value;
    }

    internal void Bytes(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            Byte(value);
    }

    /// <summary>A number that is not negative: seven bits a byte, the lowest first, the eighth bit says that more follow.</summary>
    internal void Number(int value)
    {
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    internal void Double(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        Bytes(bytes);
    }

    /// <summary>UTF-8, after its number of bytes; cut after whole characters where it is longer than it may be.</summary>
    internal void Text(string text, int longest)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        int length = Math.Min(bytes.Length, longest);
        while (length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
            length--;
        Number(length);
        Bytes(bytes[..length]);
    }

    /// <summary>Ends the file: an empty block and the checksum.</summary>
    internal void End()
    {
        if (used > sizeof(ushort))
            Flush();
        Flush();
        stream.Write(checksum.GetHashAndReset());
    }

    public void Dispose() => checksum.Dispose();

    private void Flush()
    {
        BinaryPrimitives.WriteUInt16LittleEndian(block, (ushort)(used - sizeof(ushort)));
        Write(block.AsSpan(0, used));
        used = sizeof(ushort);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        checksum.AppendData(bytes);
        stream.Write(bytes);
    }
}
