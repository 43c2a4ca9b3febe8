using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Replacements;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>Replacements that are more than one operation of the table.</summary>
public class DerivativeTests
{
    [Fact]
    public void FusedMultiplyAdd_has_the_derivatives_of_its_parts()
    {
        Assert.Equal([5, 3, 1], Recordings.Gradient(Fused, 3, 5, -7));
        // The product overflows before the addend brings it back; the value is 1.5 of MaxValue less MaxValue.
        Assert.Equal([1.5, double.MaxValue, 1], Recordings.Gradient(Fused, double.MaxValue, 1.5, -double.MaxValue));

        static double Fused(double[] x, Tape tape) =>
            ArithmeticReplacements.FusedMultiplyAdd(x[0], x[1], x[2], tape);
    }

    [Fact]
    public void MultiplyAddEstimate_has_the_derivatives_of_its_parts() => Assert.Equal(
        [5, 3, 1],
        Recordings.Gradient((x, tape) => ArithmeticReplacements.MultiplyAddEstimate(x[0], x[1], x[2], tape), 3, 5, -7));

    [Fact]
    public void Lerp_has_the_derivatives_of_its_parts() => Assert.Equal(
        [0.75, 0.25, 2],
        Recordings.Gradient((x, tape) => ArithmeticReplacements.Lerp(x[0], x[1], x[2], tape), 3, 5, 0.25));

    [Theory]
    [InlineData(2, 1, 3, new double[] { 1, 0, 0 })]
    [InlineData(0, 1, 3, new double[] { 0, 1, 0 })]
    [InlineData(4, 1, 3, new double[] { 0, 0, 1 })]
    [InlineData(1, 1, 3, new[] { 0.5, 0.5, 0 })]
    [InlineData(3, 1, 3, new[] { 0.5, 0, 0.5 })]
    [InlineData(2, double.NaN, 3, new double[] { 1, 0, 0 })]
    public void Clamp_has_the_derivative_of_the_operand_it_selects(double x, double min, double max, double[] gradient)
    {
        Assert.Equal(
            gradient,
            Recordings.Gradient((x, tape) => SelectionReplacements.Clamp(x[0], x[1], x[2], tape), x, min, max));
        Assert.Equal(
            gradient,
            Recordings.Gradient((x, tape) => SelectionReplacements.ClampNative(x[0], x[1], x[2], tape), x, min, max));
    }

    [Fact]
    public void Clamp_of_a_NaN_is_the_value() => Assert.Equal(
        [1, 0, 0],
        Recordings.Gradient((x, tape) => SelectionReplacements.Clamp(x[0], x[1], x[2], tape), double.NaN, 1, 3));

    [Fact]
    public void Both_results_of_SinCos_have_derivatives()
    {
        Assert.Equal(
            [Math.Cos(0.3)],
            Recordings.Gradient((x, tape) => TrigonometricReplacements.SinCos(x[0], tape).Sin, 0.3));
        Assert.Equal(
            [-Math.Sin(0.3)],
            Recordings.Gradient((x, tape) => TrigonometricReplacements.SinCos(x[0], tape).Cos, 0.3));
        Assert.Equal(
            [Math.PI * double.CosPi(0.3)],
            Recordings.Gradient((x, tape) => TrigonometricReplacements.SinCosPi(x[0], tape).SinPi, 0.3));
        Assert.Equal(
            [-Math.PI * double.SinPi(0.3)],
            Recordings.Gradient((x, tape) => TrigonometricReplacements.SinCosPi(x[0], tape).CosPi, 0.3));
    }

    [Fact]
    public void Integer_operands_are_constants_of_the_statement()
    {
        Assert.Equal([1.0 / 12], Recordings.Gradient((x, tape) => ExponentialReplacements.RootN(x[0], 3, tape), 8));
        Assert.Equal([0.125], Recordings.Gradient((x, tape) => ArithmeticReplacements.ScaleB(x[0], -3, tape), 5));
    }

    [Fact]
    public void Operators_of_generic_math_record()
    {
        Assert.Equal([1, 1], Recordings.Gradient((x, tape) => DoubleOperators.op_Addition(x[0], x[1], tape), 5, 2));
        Assert.Equal([1, -1], Recordings.Gradient((x, tape) => DoubleOperators.op_Subtraction(x[0], x[1], tape), 5, 2));
        Assert.Equal([2, 5], Recordings.Gradient((x, tape) => DoubleOperators.op_Multiply(x[0], x[1], tape), 5, 2));
        Assert.Equal(
            [0.5, -1.25],
            Recordings.Gradient((x, tape) => DoubleOperators.op_Division(x[0], x[1], tape), 5, 2));
        Assert.Equal([1, -2], Recordings.Gradient((x, tape) => DoubleOperators.op_Modulus(x[0], x[1], tape), 5, 2));
        Assert.Equal([-1], Recordings.Gradient((x, tape) => DoubleOperators.op_UnaryNegation(x[0], tape), 5));
        Assert.Equal([1], Recordings.Gradient((x, tape) => DoubleOperators.op_UnaryPlus(x[0], tape), 5));
        Assert.Equal([1], Recordings.Gradient((x, tape) => DoubleOperators.op_Increment(x[0], tape), 5));
        Assert.Equal([1], Recordings.Gradient((x, tape) => DoubleOperators.op_Decrement(x[0], tape), 5));
    }

    [Fact]
    public void Piecewise_constant_functions_return_passive_values()
    {
        Tape tape = Recordings.NewTape();
        double x = tape.Variable(2.5);
        double[] results =
        [
            RoundingReplacements.Floor(x, tape), RoundingReplacements.Ceiling(x, tape),
            RoundingReplacements.Truncate(x, tape), RoundingReplacements.Round(x, tape),
            RoundingReplacements.Round(x, 1, tape), RoundingReplacements.Round(x, MidpointRounding.AwayFromZero, tape),
            RoundingReplacements.Round(x, 1, MidpointRounding.ToZero, tape),
        ];
        Assert.Equal([2, 3, 2, 2, 2.5, 3, 2.5], results.Select(result => Recorder.Primal(result, tape)));
        Assert.All(results, result => AssertConstant(result, tape));
    }

    [Fact]
    public void Constants_of_generic_math_are_those_of_double()
    {
        Tape tape = Recordings.NewTape();
        double one = DoubleConstants.get_One(tape);
        Assert.Equal(1, Recorder.Primal(one, tape));
        AssertConstant(one, tape);
    }

    // Stress mode makes passive values active, as statements that depend on nothing.
    private static void AssertConstant(double x, Tape tape) => Assert.True(
        !ActiveValue.Is(x, tape) || tape.Operations[ActiveValue.Statement(x)] == (ushort)Elementary.Constant);
}
