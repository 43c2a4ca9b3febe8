using System.Runtime.CompilerServices;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Tapes;

/// <summary>Columns whose indices nobody checks have room for whatever is said to fit.</summary>
public sealed class RoomTests
{
    private const int Many = 100_000;

    [Fact]
    public void Statements_with_the_most_operands_fit()
    {
        var tape = new Tape { IsOnlySwept = true, Orders = 1 };
        FillWithFused(tape);
        Assert.True(tape.Slack >= 0);
        Assert.Equal(Many, tape.Count);
        Assert.Equal(Many * Tape.MostOperands, tape.OperandCount);
    }

    [Fact]
    public void Elementary_statements_fit_behind_fused_ones()
    {
        var tape = new Tape { IsOnlySwept = true, Orders = 1 };
        for (int i = 0; i < Many; i++)
        {
            tape.Record(Elementary.Add, 0, 0, i);
            if (i % 3 == 0)
                RecordFused(tape);
            Assert.True(tape.Slack >= 0);
        }
    }

    [Fact]
    public void Statements_with_more_operands_fit_in_the_place_of_forgotten_ones()
    {
        var tape = new Tape { IsOnlySwept = true, Orders = 1 };
        TapePosition start = tape.StartPart();
        for (int i = 0; i < Many; i++)
            tape.Record(Elementary.Constant, i);
        RecordFused(tape);
        tape.Forget(start);
        FillWithFused(tape);
        Assert.True(tape.Slack >= 0);
    }

    [Fact]
    public void Only_recordings_that_are_swept_once_take_fused_statements()
    {
        var tape = new Tape { IsOnlySwept = true, Orders = 1 };
        RecordFused(tape);
        Assert.True(tape.Fuses && tape.HasRoomForFused);
        tape.Orders++;
        Assert.False(tape.Fuses || tape.HasRoomForFused);
        tape.Orders--;
        tape.RecordsDecisions = true;
        Assert.False(tape.Fuses || tape.HasRoomForFused);
        tape.RecordsDecisions = false;
        tape.IsOnlySwept = false;
        Assert.False(tape.Fuses || tape.HasRoomForFused);
    }

    [Fact]
    public void A_constant_is_recorded_once_where_statements_are_fused()
    {
        var tape = new Tape { IsOnlySwept = true, Orders = 1 };
        int first = tape.Constant(0.1);
        Assert.Equal(first, tape.Constant(0.1));
        Assert.NotEqual(first, tape.Constant(0.2));
        Assert.NotEqual(tape.Constant(0.0), tape.Constant(-0.0));
        TapePosition part = tape.StartPart();
        int forgotten = tape.Constant(0.3);
        tape.Forget(part);
        tape.Record(Elementary.Constant, 0.4);
        Assert.NotEqual(forgotten, tape.Constant(0.3));
        Assert.Equal(0.3, tape.Values[tape.Constant(0.3)]);
        tape.Orders = 2;
        Assert.NotEqual(first, tape.Constant(0.1));
    }

    private static void FillWithFused(Tape tape)
    {
        for (int i = 0; i < Many; i++)
        {
            if (!tape.HasRoomForFused)
                tape.MakeRoomForFused();
            RecordFused(tape);
        }
    }

    private static void RecordFused(Tape tape)
    {
        if (!tape.HasRoomForFused)
            tape.MakeRoomForFused();
        ref int operands = ref tape.RecordRow((ushort)OperationTable.FirstFused, Tape.MostOperands, 1);
        for (int i = 0; i < Tape.MostOperands; i++)
            Unsafe.Add(ref operands, i) = 0;
    }
}
