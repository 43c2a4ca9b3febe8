using ILDiff.Activity;
using ILDiff.Replacements;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class HashingAndMemoryTests
{
    private const string Site = "callee|caller|";

    [Fact]
    public void Hashes_are_those_of_the_primals_and_arrays_are_identities()
    {
        using var samples = new Samples();
        double one = samples.Active(1);
        double[] array = [one];
        Assert.Equal(HashCode.Combine(1.0, 2), HashCodeReplacements.Combine(one, 2, samples.Tape));
        Assert.Equal(HashCode.Combine(1.0, array), HashCodeReplacements.Combine(one, array, samples.Tape));
        Assert.Equal(
            HashCode.Combine(1, 2, 3, 4, 5, 6, 7, 1.0), HashCodeReplacements.Combine(1, 2, 3, 4, 5, 6, 7, one, samples.Tape));
        HashCode expected = default, actual = default;
        expected.Add(1.0);
        HashCodeReplacements.Add(ref actual, one, samples.Tape);
        Assert.Equal(expected.ToHashCode(), actual.ToHashCode());
    }

    [Fact]
    public void Sequences_are_printed_as_their_primals()
    {
        using var samples = new Samples();
        double[] values = samples.HalfActive([1, 2, 3]);
        Assert.Equal("1;2;3", TextReplacements.Join(";", values, samples.Tape));
        Assert.Equal("(1, 0),(2, 1)", TextReplacements.Join(',', values.Take(2).Select((x, i) => (x, i)), samples.Tape));
        Assert.Equal("123", TextReplacements.Concat(values, samples.Tape));
    }

    [Fact]
    public void A_resized_array_is_given_its_primals_when_the_recording_ends()
    {
        using var samples = new Samples();
        double[]? array = [samples.Active(1)];
        MemoryReplacements.Resize(ref array, 3, samples.Tape);
        Assert.True(ActiveValue.Is(array![0], samples.Tape));
        samples.Tape.Noted.Restore(samples.Tape);
        Assert.Equal([1.0, 0, 0], array.AsEnumerable());
    }

    [Fact]
    public void Chunks_are_given_their_primals_when_the_recording_ends()
    {
        using var samples = new Samples();
        double[][] chunks = [.. MemoryReplacements.Chunk(samples.HalfActive([1, 2, 3]), 2, samples.Tape)];
        samples.SamePrimals([1, 2, 3], chunks.SelectMany(chunk => chunk));
        samples.Tape.Noted.Restore(samples.Tape);
        Assert.Equal([1.0, 2, 3], chunks.SelectMany(chunk => chunk));
    }

    [Fact]
    public void Blocks_of_doubles_move_and_bytes_of_active_doubles_do_not()
    {
        using var samples = new Samples();
        double[] source = samples.HalfActive([1, 2]);
        double[] target = new double[3];
        MemoryReplacements.BlockCopy(source, 0, target, 8, 16, Site, samples.Tape);
        samples.SamePrimals([0, 1, 2], target);
        Assert.Throws<NotDifferentiableException>(
            () => MemoryReplacements.BlockCopy(source, 0, new byte[16], 0, 16, Site, samples.Tape));
        Assert.Throws<NotDifferentiableException>(() => MemoryReplacements.BlockCopy(source, 0, target, 4, 8, Site, samples.Tape));
        var bytes = new byte[8];
        MemoryReplacements.BlockCopy(new double[] { 1 }, 0, bytes, 0, 8, Site, samples.Tape);
        Assert.Equal(BitConverter.GetBytes(1.0), bytes.AsEnumerable());
    }

    [Fact]
    public void An_exchange_compares_primals()
    {
        using var samples = new Samples();
        double location = samples.Active(1), three = samples.Active(3);
        Samples.SameBits(1, samples.Primal(MemoryReplacements.CompareExchange(ref location, three, 1.0, samples.Tape)));
        Samples.SameBits(three, location);
        MemoryReplacements.CompareExchange<double>(ref location, 5, 4.0, samples.Tape);
        Samples.SameBits(three, location);
        MemoryReplacements.CompareExchange<double>(ref location, 5, samples.Active(3), samples.Tape);
        Samples.SameBits(5, location);
    }

    [Fact]
    public void Bits_are_those_of_primals_and_no_active_double_is_seen_as_bits()
    {
        using var samples = new Samples();
        double one = samples.Active(1);
        Assert.Equal(BitConverter.DoubleToInt64Bits(1), MemoryReplacements.BitCast<double, long>(one, Site, samples.Tape));
        Assert.Throws<NotDifferentiableException>(() => MemoryReplacements.As<double, long>(ref one, Site, samples.Tape));
        Samples.SameBits(one, MemoryReplacements.As<double, double>(ref one, Site, samples.Tape));
        Assert.Equal(1, (int)MemoryReplacements.ChangeType(one, typeof(int), samples.Tape)!);
        Samples.SameBits(one, (double)MemoryReplacements.ChangeType(one, typeof(double), samples.Tape)!);
    }
}
