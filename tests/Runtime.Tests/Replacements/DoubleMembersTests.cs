using System.Globalization;
using System.Numerics;
using System.Text;
using ILDiff.Activity;
using ILDiff.Replacements;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>Members that reflection cannot call with spans or without type arguments.</summary>
public class DoubleMembersTests
{
    private readonly Tape tape = Recordings.NewTape();

    [Fact]
    public void TryFormat_writes_the_primal()
    {
        Span<char> text = stackalloc char[20];
        Assert.True(DoubleMembers.TryFormat(
            tape.Variable(1.5), text, out int written, "0.00", CultureInfo.InvariantCulture, tape));
        Assert.Equal("1.50", text[..written]);

        Span<byte> utf8 = stackalloc byte[20];
        Assert.True(DoubleMembers.TryFormat(
            tape.Variable(1.5), utf8, out written, "0.00", CultureInfo.InvariantCulture, tape));
        Assert.Equal("1.50", Encoding.UTF8.GetString(utf8[..written]));
    }

    [Fact]
    public void Boxed_active_operands_are_compared_by_their_primals()
    {
        object two = tape.Variable(2);
        Assert.Equal(-1, DoubleMembers.CompareTo(tape.Variable(1), two, tape));
        Assert.True(DoubleMembers.Equals(2, two, tape));
        Assert.False(DoubleMembers.Equals(tape.Variable(3), two, tape));
    }

    [Fact]
    public void Conversion_to_an_integer_cuts_the_derivative_and_is_counted()
    {
        Assert.Equal(2, DoubleConversions.ConvertToInteger<int>(tape.Variable(2.75), tape));
        Assert.Equal(2L, DoubleConversions.ConvertToIntegerNative<long>(tape.Variable(2.75), tape));
        Assert.Equal(int.MaxValue, DoubleConversions.ConvertToInteger<int>(1e300, tape));
        Assert.Equal([1, 1], tape.Findings.Cuts.Values);

        tape.Findings.IsStrict = true;
        Assert.Throws<NotDifferentiableException>(
            () => DoubleConversions.ConvertToInteger<int>(tape.Variable(2), tape));
    }

    [Fact]
    public void Conversion_of_an_active_double_or_complex_keeps_it_active()
    {
        double x = tape.Variable(2);
        Assert.Equal(Bits(x), Bits(DoubleConversions.CreateChecked(x, tape)));
        Assert.Equal(Bits(x), Bits(DoubleConversions.CreateSaturating(x, tape)));
        Assert.Equal(Bits(x), Bits(DoubleConversions.CreateTruncating(x, tape)));
        Assert.Equal(Bits(x), Bits(DoubleConversions.CreateChecked(new Complex(x, 0), tape)));
        Assert.Equal(Bits(x), Bits(DoubleConversions.CreateSaturating(new Complex(x, 3), tape)));
        Assert.Equal(Bits(x), Bits(DoubleConversions.CreateTruncating(new Complex(x, 3), tape)));
    }

    [Fact]
    public void Conversion_of_other_numbers_is_that_of_double()
    {
        Assert.Equal(7, Primal(DoubleConversions.CreateChecked(7, tape)));
        Assert.Equal(0.1, Primal(DoubleConversions.CreateSaturating(0.1m, tape)));
        Assert.Equal(ulong.MaxValue, Primal(DoubleConversions.CreateTruncating(ulong.MaxValue, tape)));
        var z = new Complex(1, tape.Variable(2));
        Assert.Equal(double.CreateChecked(new Complex(1, 2)), Primal(DoubleConversions.CreateChecked(z, tape)));
    }

    private double Primal(double x) => Recorder.Primal(x, tape);

    private static long Bits(double x) => BitConverter.DoubleToInt64Bits(x);
}
