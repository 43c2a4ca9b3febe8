using ILDiff.Replay;

namespace ILDiff.Derivatives.Tests.Files;

/// <summary>Files that were cut, changed by chance, or made to harm.</summary>
public sealed class DamagedFileTests
{
    private static readonly byte[] File = SavedFunction.Bytes(new RandomFunction(5).Paths(inputs: 3, outputs: 2, statements: 25, paths: 3));

    [Fact]
    public void A_file_that_was_cut_is_refused_wherever_it_ends()
    {
        for (int length = 0; length < File.Length; length++)
            Assert.InRange(Refused(File[..length]).Position, 0, length);
    }

    [Fact]
    public void A_byte_that_was_changed_is_noticed()
    {
        for (int i = 0; i < File.Length; i++)
        {
            for (int bits = 1; bits < 256; bits *= 2)
            {
                byte[] changed = [.. File];
                changed[i] ^= (byte)bits;
                Refused(changed);
            }
        }
    }

    [Fact]
    public void A_byte_too_many_or_too_few_is_noticed()
    {
        for (int i = 0; i < File.Length; i++)
        {
            Refused([.. File[..i], .. File[(i + 1)..]]);
            foreach (byte added in (byte[])[0, 1, 0x7F, 0x80, 0xFF, (byte)(File[i] ^ 1)])
            {
                if (added != File[i])
                    Refused([.. File[..i], added, .. File[i..]]);
            }
        }
    }

    [Fact]
    public void Random_changes_are_noticed()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] changed = Changed(File, random);
            if (!changed.AsSpan().StartsWith(File))
                Refused(changed);
        }
    }

    /// <summary>The checksum is right here: whoever makes a file to harm can compute it.</summary>
    [Fact]
    public void What_a_forged_file_makes_is_a_function_or_refused()
    {
        byte[] contents = SavedFunction.Contents(File);
        var random = new Random(2);
        int loaded = 0;
        for (int i = 0; i < contents.Length; i++)
        {
            for (int bits = 1; bits < 256; bits *= 2)
            {
                byte[] changed = [.. contents];
                changed[i] ^= (byte)bits;
                loaded += Try(changed, random);
            }

            loaded += Try([.. contents[..i], .. contents[(i + 1)..]], random);
            loaded += Try([.. contents[..i], (byte)random.Next(256), .. contents[i..]], random);
            Assert.Equal(0, Try(contents[..i], random));
        }

        for (int i = 0; i < 20_000; i++)
            loaded += Try(Changed(contents, random), random);
        Assert.InRange(loaded, 1000, int.MaxValue); // else the checks behind the checksum were not at work
    }

    private static FunctionFileException Refused(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return Assert.Throws<FunctionFileException>(() => RecordedFunction.Load(stream));
    }

    private static int Try(byte[] contents, Random random)
    {
        Paths paths;
        try
        {
            paths = SavedFunction.Load(SavedFunction.Sealed(contents));
        }
        catch (FunctionFileException)
        {
            return 0;
        }

        var function = new RecordedFunction(paths);
        double[] x = [.. Enumerable.Range(0, function.Inputs).Select(_ => random.NextDouble() * 3)];
        try
        {
            function.VectorJacobianProduct(x, new double[function.Outputs], new double[function.Variables]);
            if (function.Outputs == 1)
                function.HessianVectorProduct(x, x.AsSpan(0, function.Variables), new double[function.Variables]);
        }
        catch (PathNotRecordedException)
        {
            // its decisions may be anything
        }

        SavedFunction.AssertSame(paths, SavedFunction.Load(SavedFunction.Bytes(paths)));
        return 1;
    }

    private static byte[] Changed(byte[] file, Random random)
    {
        List<byte> bytes = [.. file];
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 9), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    for (int i = 0; i < length; i++)
                        bytes[at + i] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)0xFF, length));
                    break;
            }
        }

        return [.. bytes];
    }
}
