using System.Linq.Expressions;
using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

public class FaultTests
{
    [Fact]
    public void Null_arguments()
    {
        double[] x = [1];
        Func<double[], double> none = null!;
        Assert.Throws<ArgumentNullException>("f", () => AD.Derivative(null!, 1));
        Assert.Throws<ArgumentNullException>("f", () => AD.Derivative(null!));
        Assert.Throws<ArgumentNullException>("f", () => AD.Gradient(none, x));
        Assert.Throws<ArgumentNullException>("f", () => AD.Gradient(none));
        Assert.Throws<ArgumentNullException>("f", () => AD.Gradient(none, x, x));
        Assert.Throws<ArgumentNullException>("f", () => AD.ValueAndGradient((Func<double, double, double>)null!, 1, 2));
        Assert.Throws<ArgumentNullException>("f", () => AD.Jacobian(null!, x));
        Assert.Throws<ArgumentNullException>("f", () => AD.VectorJacobianProduct(null!, x, x));
        Assert.Throws<ArgumentNullException>("f", () => AD.CheckGradient(none, [1]));
        Assert.Throws<ArgumentNullException>("x", () => AD.Gradient(HandWoven.SumOfSquares, null!));
        Assert.Throws<ArgumentNullException>("x", () => AD.Jacobian(HandWoven.Three, null!));
        Assert.Throws<ArgumentNullException>("x", () => AD.VectorJacobianProduct(HandWoven.Three, null!, x));
        Assert.Throws<ArgumentNullException>("adjoint", () => AD.VectorJacobianProduct(HandWoven.Three, x, null!));
        Assert.Throws<ArgumentNullException>("x", () => AD.CheckGradient(HandWoven.SumOfSquares, null!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_gradient_of_the_wrong_length_names_both_lengths(int length)
    {
        double[] gradient = new double[length];
        var exception = Assert.Throws<ArgumentException>(
            "gradient", () => AD.Gradient(HandWoven.SumOfSquares, [1, 2, 3], gradient));
        Assert.Contains($" {length},", exception.Message);
        Assert.Contains(" 3,", exception.Message);
    }

    [Fact]
    public void A_function_that_was_not_woven_is_refused_before_it_runs()
    {
        bool ran = false;
        var exception = Assert.Throws<NotWovenException>(() => AD.Derivative(x => { ran = true; return x; }, 1));
        Assert.False(ran);
        Assert.Contains(nameof(A_function_that_was_not_woven_is_refused_before_it_runs), exception.Message);
        Assert.Contains("ILDiff.Runtime.Tests", exception.Message);
        Assert.Contains("[Differentiable]", exception.Message);
        Assert.Throws<NotWovenException>(() => AD.Derivative(x => x));
        Assert.Throws<NotWovenException>(() => AD.Gradient(x => x[0]));
    }

    [Fact]
    public void A_method_of_the_framework_is_refused()
    {
        var exception = Assert.Throws<NotWovenException>(() => AD.Derivative(Math.Sin, 1));
        Assert.Contains("System.Math.Sin", exception.Message);
        Assert.Contains("x => Sin(x)", exception.Message);
    }

    [Fact]
    public void A_compiled_expression_is_refused()
    {
        Expression<Func<double, double>> square = x => x * x;
        Func<double, double> compiled = square.Compile();
        Assert.Contains("run time", Assert.Throws<NotWovenException>(() => AD.Derivative(compiled, 1)).Message);
    }

    [Fact]
    public void A_delegate_of_several_methods_is_refused()
    {
        Func<double, double> cube = HandWoven.Cube;
        Assert.Throws<ArgumentException>("f", () => AD.Derivative(cube + cube, 1));
    }

    [Fact]
    public void What_the_function_throws_comes_through_and_leaves_nothing_behind()
    {
        double[]? kept = null;
        var thrown = new FormatException();
        Assert.Same(thrown, Assert.Throws<FormatException>(() => AD.Gradient(
            [Woven] double (double[] a) =>
            {
                kept = a;
                HandWoven.SumOfSquares(a);
                throw thrown;
            },
            [1.5, 2.5])));
        Assert.Equal([1.5, 2.5], kept!);
        Assert.False(CurrentTape.IsRecording());
        Assert.Equal([3, 5], AD.Gradient(HandWoven.SumOfSquares, [1.5, 2.5]));
    }

    [Fact]
    public void Recordings_inside_AD_are_refused_and_derivatives_are_not()
    {
        Assert.Equal(6, AD.Derivative([Woven] (x) => AD.Derivative(HandWoven.Cube, x), 1));
        Assert.Equal(6, AD.Derivative(AD.Derivative(HandWoven.Cube), 1));
        Assert.Throws<NestedRecordingException>(() => AD.Derivative([Woven] (x) =>
        {
            using Recording inner = Recording.Start();
            return x;
        }, 1));
        Assert.Equal(3, AD.Derivative(HandWoven.Cube, 1));
    }

    [Fact]
    public void A_static_constructor_that_suspends_the_recording_may_use_AD()
    {
        double inner = 0;
        double outer = AD.Derivative(
            [Woven] (x) =>
            {
                var suspended = CurrentTape.Suspend();
                inner = AD.Derivative(HandWoven.Cube, 2);
                CurrentTape.Resume(suspended);
                return HandWoven.Cube(x);
            },
            3);
        Assert.Equal(12, inner);
        Assert.Equal(27, outer);
    }

    [Fact]
    public void Poison_is_an_error() =>
        Assert.Throws<PoisonedValueException>(() => AD.Derivative([Woven] (x) => x + 1, 1));

    [Fact]
    public void A_value_of_an_earlier_recording_is_an_error()
    {
        double stale = 0;
        AD.Derivative([Woven] (x) => stale = x, 1);
        Assert.Throws<StaleValueException>(() => AD.Derivative([Woven] (x) => stale, 1));
        Assert.Throws<StaleValueException>(() => AD.Derivative(HandWoven.Cube, stale));
        Assert.Throws<StaleValueException>(() => AD.StopGradient(stale));
        Assert.Equal(3, AD.Derivative(HandWoven.Cube, 1));
    }

    [Fact]
    public void A_32_bit_process_is_refused()
    {
        SupportedProcess.Demand(8);
        Assert.Contains("64-bit", Assert.Throws<PlatformNotSupportedException>(() => SupportedProcess.Demand(4)).Message);
    }
}
