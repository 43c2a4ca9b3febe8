using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Replacements;
using ILDiff.Runtime.Tests.Replacements;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Sweeps;

public class ReverseSweepTests
{
    public static TheoryData<Elementary> Operations => [.. Enum.GetValues<Elementary>()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_hands_on_its_adjoint_times_its_partials(Elementary operation)
    {
        const double x = 0.75, y = 3, zBar = 1.25;
        Tape tape = Recordings.NewTape();
        int left = tape.Record(Elementary.Independent, x);
        int right = tape.Record(Elementary.Independent, y);
        double z = Values.Of(operation, x, y);
        int arity = OperationTable.Arity((ushort)operation);
        int result = arity switch
        {
            0 => tape.Record(operation, z),
            1 => tape.Record(operation, left, z),
            _ => tape.Record(operation, left, right, z),
        };
        Span<double> adjoints = tape.ClearedAdjoints();
        adjoints[result] = zBar;

        ReverseSweep.Run(tape.Statements, adjoints);

        var (dx, dy) = Partials.Of(operation, x, y, z);
        Assert.Equal(arity > 0 ? zBar * dx : 0, adjoints[left]);
        Assert.Equal(arity > 1 ? zBar * dy : 0, adjoints[right]);
    }

    [Fact]
    public void Adjoints_of_one_operand_used_twice_add_up() =>
        Assert.Equal([10], Recordings.Gradient((x, tape) => Recorder.Multiply(x[0], x[0], tape), 5));

    [Fact]
    public void Max_of_a_value_with_itself_has_derivative_one() =>
        Assert.Equal([1], Recordings.Gradient((x, tape) => SelectionReplacements.Max(x[0], x[0], tape), 5));

    [Fact]
    public void Zero_adjoint_is_not_poisoned_by_an_infinite_partial() => Assert.Equal(
        [0],
        Recordings.Gradient((x, tape) => Recorder.Multiply(0, ExponentialReplacements.Sqrt(x[0], tape), tape), 0));

    [Fact]
    public void Infinite_adjoint_does_not_reach_an_operand_that_was_not_selected() => Assert.Equal(
        [0],
        Recordings.Gradient(
            (x, tape) => ExponentialReplacements.Sqrt(SelectionReplacements.Max(x[0], 0, tape), tape), -1));

    [Fact]
    public void Euclidean_norm_has_derivative_zero_at_the_origin() => Assert.Equal(
        [0, 0],
        Recordings.Gradient(
            (x, tape) => ExponentialReplacements.Sqrt(
                Recorder.Add(Recorder.Multiply(x[0], x[0], tape), Recorder.Multiply(x[1], x[1], tape), tape), tape),
            0,
            0));

    [Fact]
    public void Power_of_a_negative_base_has_a_derivative_when_the_exponent_is_passive() =>
        Assert.Equal([-6], Recordings.Gradient((x, tape) => ExponentialReplacements.Pow(x[0], 2.0, tape), -3));

    [Fact]
    public void Genuine_NaN_stays_NaN() => Assert.Equal(
        [double.NaN],
        Recordings.Gradient((x, tape) => ExponentialReplacements.Log(x[0], tape), -1));
}
