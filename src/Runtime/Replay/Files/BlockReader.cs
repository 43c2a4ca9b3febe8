using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace ILDiff.Replay.Files;

/// <summary>
/// Reads a file from its start to its checksum and not a byte beyond. Takes no memory but for one block, whatever the file
/// claims to have.
/// </summary>
internal sealed class BlockReader : IDisposable
{
    private readonly Stream stream;
    private readonly IncrementalHash checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] block = [];
    private long blockEnd;
    private int next;
    private int count;

    /// <exception cref="FunctionFileException">The file does not start as it should, or is of another version.</exception>
    internal BlockReader(Stream stream)
    {
        this.stream = stream;
        Span<byte> start = stackalloc byte[FunctionFormat.Start.Length + sizeof(int)];
        Read(start);
        if (!start.StartsWith(FunctionFormat.Start))
            throw FunctionFileException.Foreign();
        int version = BinaryPrimitives.ReadInt32LittleEndian(start[FunctionFormat.Start.Length..]);
        if (version > FunctionFormat.Version)
            throw FunctionFileException.Newer(FunctionFormat.Start.Length, version, FunctionFormat.Version);
        if (version < 1)
            throw FunctionFileException.Damaged(FunctionFormat.Start.Length, $"there is no version {version} of the format");
    }

    /// <summary>The place in the file of what is read next, from where the stream stood.</summary>
    internal long Position => blockEnd - (count - next);

    /// <summary>An error at the place in the file that was read last.</summary>
    internal FunctionFileException Damaged(string problem) => FunctionFileException.Damaged(Math.Max(0, Position - 1), problem);

    internal byte Byte()
    {
        if (next == count && !NextBlock())
            throw Damaged("it has less than it claims");
        return block[next++];
    }

    /// <summary>A number from 0 to <paramref name="most"/>.</summary>
    internal int Number(int most, string what)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (value > (ulong)most || (part >= 0x80 && shift >= 28))
                throw Damaged($"{what} is not between 0 and {most}");
            if (part < 0x80)
                return (int)value;
        }
    }

    internal double Double()
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        Bytes(bytes);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes);
    }

    /// <summary>UTF-8 of at most as many bytes.</summary>
    internal string Text(int longest, string what)
    {
        // The claim is bounded, and so is the memory.
        Span<byte> bytes = stackalloc byte[Number(longest, $"the length of {what}")];
        Bytes(bytes);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw Damaged($"{what} is not UTF-8");
    }

    /// <summary>Demands that all was read, and that it is what was written.</summary>
    internal void End()
    {
        if (next < count || NextBlock())
            throw Damaged("it has more than it claims");
        byte[] computed = checksum.GetHashAndReset();
        Span<byte> written = stackalloc byte[computed.Length];
        Read(written);
        if (!written.SequenceEqual(computed))
            throw FunctionFileException.Damaged(blockEnd - written.Length, "its checksum is not that of what it has");
    }

    public void Dispose() => checksum.Dispose();

    private void Bytes(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = Byte();
    }

    private bool NextBlock()
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        next = count = 0;
        Read(length);
        int size = BinaryPrimitives.ReadUInt16LittleEndian(length);
        if (block.Length < size)
            block = new byte[size];
        Read(block.AsSpan(0, size));
        count = size;
        return size > 0;
    }

    private void Read(Span<byte> bytes)
    {
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        blockEnd += read;
        if (read < bytes.Length)
            throw FunctionFileException.Truncated(blockEnd);
        checksum.AppendData(bytes);
    }
}
