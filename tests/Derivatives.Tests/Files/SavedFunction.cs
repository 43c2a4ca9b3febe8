using System.Buffers.Binary;
using System.Security.Cryptography;
using ILDiff.Replay;
using ILDiff.Replay.Files;
using Path = ILDiff.Replay.Path;
using Program = ILDiff.Replay.Program;

namespace ILDiff.Derivatives.Tests.Files;

/// <summary>Functions as bytes.</summary>
internal static class SavedFunction
{
    private const int HeaderBytes = 12;
    private const int ChecksumBytes = 32;

    internal static byte[] Bytes(Paths paths)
    {
        using var stream = new MemoryStream();
        new RecordedFunction(paths).Save(stream);
        return stream.ToArray();
    }

    internal static Paths Load(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return FunctionReader.Read(stream);
    }

    /// <summary>What is in the blocks of a file.</summary>
    internal static byte[] Contents(byte[] file)
    {
        List<byte> contents = [];
        for (int at = HeaderBytes; at < file.Length - ChecksumBytes;)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
            contents.AddRange(file.AsSpan(at + 2, length));
            at += 2 + length;
        }

        return [.. contents];
    }

    /// <summary>A file with a right checksum, whatever is in it.</summary>
    internal static byte[] Sealed(ReadOnlySpan<byte> contents, int version = 1)
    {
        List<byte> file = [0x89, 0x49, 0x4C, 0x44, 0x46, 0x0D, 0x0A, 0x1A, (byte)version, 0, 0, 0];
        foreach (byte[] block in contents.ToArray().Chunk(ushort.MaxValue).Append([]))
        {
            file.AddRange([(byte)block.Length, (byte)(block.Length >> 8)]);
            file.AddRange(block);
        }

        return [.. file, .. SHA256.HashData(file.ToArray())];
    }

    internal static void AssertSame(Paths expected, Paths actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        AssertSame(expected.First, actual.First);
    }

    private static void AssertSame(Path expected, Path actual)
    {
        Assert.Equal(expected.Shared, actual.Shared);
        AssertSame(expected.Program, actual.Program);
        Assert.Equal(expected.Branches.Select(branch => branch.Key).Order(), actual.Branches.Select(branch => branch.Key).Order());
        foreach (var ((decision, outcome), path) in expected.Branches)
            AssertSame(path, actual.Branch(decision, BitConverter.Int64BitsToDouble(outcome))!);
    }

    private static void AssertSame(Program expected, Program actual)
    {
        Assert.Equal(expected.Operations, actual.Operations);
        Assert.Equal(expected.Operands, actual.Operands);
        Assert.Equal(expected.Values, actual.Values);
        Assert.Equal(expected.Inputs, actual.Inputs);
        Assert.Equal(expected.Variables, actual.Variables);
        Assert.Equal(expected.Outputs, actual.Outputs);
        Assert.Equal(expected.Sites.OrderBy(site => site.Key), actual.Sites.OrderBy(site => site.Key));
    }
}
