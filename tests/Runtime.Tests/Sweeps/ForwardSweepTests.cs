using ILDiff.Operations;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Sweeps;

public class ForwardSweepTests
{
    [Fact]
    public void Tangents_and_adjoints_give_the_same_inner_product()
    {
        var tape = new Tape();
        int x = tape.Record(Elementary.Independent, 1.5);
        int y = tape.Record(Elementary.Independent, -0.7);
        int product = tape.Record(Elementary.Multiply, x, y, 1.5 * -0.7);
        int quotient = tape.Record(Elementary.Divide, product, x, -0.7);
        int negated = tape.Record(Elementary.Negate, quotient, 0.7);
        int sum = tape.Record(Elementary.Add, negated, product, 0.7 - 1.05);

        double[] adjoints = new double[tape.Count];
        adjoints[sum] = 3;
        ReverseSweep.Run(tape.Statements, adjoints);
        double[] tangents = new double[tape.Count];
        (tangents[x], tangents[y]) = (2, 5);
        ForwardSweep.Run(tape.Statements, tangents);
        Assert.Equal((2 * adjoints[x]) + (5 * adjoints[y]), 3 * tangents[sum], 1e-14);
        Assert.Equal((2 * -0.7) + (5 * (1.5 - 1)), tangents[sum], 1e-14);
    }

    [Fact]
    public void A_passive_operand_takes_no_part_where_a_partial_is_infinite()
    {
        var tape = new Tape();
        int zero = tape.Record(Elementary.Independent, 0);
        int quotient = tape.Record(Elementary.Divide, zero, zero, double.NaN);
        int x = tape.Record(Elementary.Independent, 2);
        int sum = tape.Record(Elementary.Add, quotient, x, double.NaN);
        double[] tangents = new double[tape.Count];
        tangents[x] = 1;
        ForwardSweep.Run(tape.Statements, tangents);
        Assert.Equal(0, tangents[quotient]);
        Assert.Equal(1, tangents[sum]);
    }
}
