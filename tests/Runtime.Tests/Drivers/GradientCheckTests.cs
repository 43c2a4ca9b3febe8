using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

public class GradientCheckTests
{
    [Fact]
    public void A_right_gradient_is_correct()
    {
        double[] x = [1, -2e-3, 4e5];
        GradientCheck check = AD.CheckGradient(HandWoven.Rational, x);
        Assert.True(check.IsCorrect, check.ToString());
        Assert.Equal(HandWoven.RationalGradient(x), check.Components.Select(c => c.Gradient));
        Assert.All(check.Components, c => Assert.InRange(c.Difference, c.Gradient - (1e-6 * Math.Abs(c.Gradient)), c.Gradient + (1e-6 * Math.Abs(c.Gradient))));
        Assert.Contains("3 of 3", check.ToString());
        Assert.Equal(HandWoven.Rational(x), check.Value);
    }

    [Fact]
    public void A_wrong_component_is_named_with_its_deviation()
    {
        GradientCheck check = AD.CheckGradient(WrongInTheSecond, [3, 2, 5]);
        Assert.False(check.IsCorrect);
        Assert.Equal([false, true, false], check.Components.Select(c => c.IsOff));
        Assert.Equal(1, check.Worst!.Value.Index);
        Assert.Equal(4, check.Worst.Value.Deviation, 1e-9);
        Assert.Contains("component 1 is off by 4.", check.ToString());

        // The derivative of the second term is stopped: 0 instead of 4.
        [Woven]
        static double WrongInTheSecond(double[] x) =>
            HandWoven.SumOfSquares([x[0], AD.StopGradient(x[1]), x[2]]);
    }

    [Fact]
    public void A_small_error_is_found()
    {
        GradientCheck check = AD.CheckGradient(SlightlyWrong, 2);
        Assert.False(check.IsCorrect);
        Assert.Equal(1e-6, check.Worst!.Value.Deviation, 1e-9);

        [Woven]
        static double SlightlyWrong(double x) => Recorder.Add(
            HandWoven.Cube(x), Recorder.Multiply(1e-6, AD.StopGradient(x), CurrentTape.OrNone()), CurrentTape.OrNone());
    }

    [Fact]
    public void Steps_that_leave_the_domain_are_made_smaller()
    {
        double x = 1e-3; // the first step goes beyond 0
        Assert.True(AD.CheckGradient(PositiveCube, x).IsCorrect);

        [Woven]
        static double PositiveCube(double x) =>
            Recorder.Less(x, 0, "", CurrentTape.OrNone()) ? double.NaN : HandWoven.Cube(x);
    }

    [Fact]
    public void A_component_without_difference_counts_as_off()
    {
        GradientCheck check = AD.CheckGradient(OnlyAtTwo, 2);
        Assert.False(check.IsCorrect);
        Assert.True(double.IsNaN(check.Worst!.Value.Difference));

        [Woven]
        static double OnlyAtTwo(double x) =>
            Recorder.Equal(x, 2, "==|Cube|", CurrentTape.OrNone()) ? HandWoven.Cube(x) : double.NaN;
    }

    [Fact]
    public void An_empty_gradient_is_correct()
    {
        GradientCheck check = AD.CheckGradient(HandWoven.SumOfSquares, []);
        Assert.True(check.IsCorrect);
        Assert.Null(check.Worst);
        Assert.Contains("0 of 0", check.ToString());
    }

    [Fact]
    public void Differences_are_taken_outside_a_recording()
    {
        int recorded = 0, plain = 0;
        AD.CheckGradient([Woven] (x) => { _ = CurrentTape.IsRecording() ? recorded++ : plain++; return HandWoven.Cube(x); }, 2);
        Assert.Equal(1, recorded);
        Assert.InRange(plain, 2, 28);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_point_that_is_not_finite_is_refused(double x)
    {
        Assert.Throws<ArgumentException>("x", () => AD.CheckGradient(HandWoven.Cube, x));
        Assert.Contains("Component 1", Assert.Throws<ArgumentException>(
            "x", () => AD.CheckGradient(HandWoven.SumOfSquares, [0, x])).Message);
    }
}
