using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

public class GradientTests
{
    private static readonly double[] X = [1, 2, 4];

    [Fact]
    public void All_forms_give_the_same_gradient()
    {
        double[] expected = [2, 0.75, 0.125];
        double[] gradient = new double[3];
        Assert.Equal(expected, AD.Gradient(HandWoven.Rational, X));
        Assert.Equal(expected, AD.Gradient(HandWoven.Rational, X.AsSpan()));
        Assert.Equal(expected, AD.Gradient(HandWoven.Rational)(X));
        Assert.Equal(1.5, AD.Gradient(HandWoven.Rational, X, gradient));
        Assert.Equal(expected, gradient);
        Assert.Equal(1.5, AD.ValueAndGradient(HandWoven.Rational, X, gradient));
        var (value, components) = AD.ValueAndGradient(HandWoven.Rational, X);
        Assert.Equal(1.5, value);
        Assert.Equal(expected, components);
    }

    [Fact]
    public void Derivative_of_a_function_of_one_variable()
    {
        Assert.Equal(12, AD.Derivative(HandWoven.Cube, 2));
        Assert.Equal(27, AD.Derivative(HandWoven.Cube)(-3));
        Assert.Equal((8, 12), AD.ValueAndDerivative(HandWoven.Cube, 2));
    }

    [Fact]
    public void Functions_of_two_to_eight_scalars()
    {
        Check(2, AD.ValueAndGradient([Woven] (a, b) => HandWoven.Ramp(a, b), 1, 1));
        Check(3, AD.ValueAndGradient([Woven] (a, b, c) => HandWoven.Ramp(a, b, c), 1, 1, 1));
        Check(4, AD.ValueAndGradient([Woven] (a, b, c, d) => HandWoven.Ramp(a, b, c, d), 1, 1, 1, 1));
        Check(5, AD.ValueAndGradient([Woven] (a, b, c, d, e) => HandWoven.Ramp(a, b, c, d, e), 1, 1, 1, 1, 1));
        Check(6, AD.ValueAndGradient([Woven] (a, b, c, d, e, f) => HandWoven.Ramp(a, b, c, d, e, f), 1, 1, 1, 1, 1, 1));
        Check(7, AD.ValueAndGradient(
            [Woven] (a, b, c, d, e, f, g) => HandWoven.Ramp(a, b, c, d, e, f, g), 1, 1, 1, 1, 1, 1, 1));
        Check(8, AD.ValueAndGradient(
            [Woven] (a, b, c, d, e, f, g, h) => HandWoven.Ramp(a, b, c, d, e, f, g, h), 1, 1, 1, 1, 1, 1, 1, 1));

        static void Check(int count, (double Value, double[] Gradient) actual)
        {
            Assert.Equal(count * (count + 1) / 2, actual.Value);
            Assert.Equal(Enumerable.Range(1, count).Select(i => (double)i), actual.Gradient);
        }
    }

    [Fact]
    public void The_gradient_may_overwrite_the_point()
    {
        double[] x = [1, 2, 4];
        AD.Gradient(HandWoven.Rational, x, x);
        Assert.Equal([2, 0.75, 0.125], x);
    }

    [Fact]
    public void The_point_is_not_changed_by_a_function_that_changes_its_argument()
    {
        double[] x = [3];
        double[] gradient = AD.Gradient([Woven] (double[] a) => a[0] = HandWoven.Cube(a[0]), x);
        Assert.Equal([27], gradient);
        Assert.Equal([3], x);
    }

    [Fact]
    public void An_array_that_the_function_keeps_holds_primals_afterwards()
    {
        double[]? kept = null;
        AD.Gradient([Woven] (double[] a) => HandWoven.Rational(kept = a), X);
        Assert.Equal(X, kept);
    }

    [Fact]
    public void Nothing_is_a_point_too()
    {
        var (value, gradient) = AD.ValueAndGradient(HandWoven.SumOfSquares, []);
        Assert.Equal(0, value);
        Assert.Empty(gradient);
        Assert.Equal(0, AD.Gradient(HandWoven.SumOfSquares, ReadOnlySpan<double>.Empty, default));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.0)]
    public void Special_values_pass_through(double x)
    {
        var (value, derivative) = AD.ValueAndDerivative(HandWoven.Cube, x);
        Assert.Equal(BitConverter.DoubleToInt64Bits(x * x * x), BitConverter.DoubleToInt64Bits(value));
        Assert.Equal(3 * x * x, derivative);
    }

    [Fact]
    public void A_constant_has_the_gradient_zero() => Assert.Equal([0, 0], AD.Gradient([Woven] (double[] _) => 5, new double[2]));

    [Fact]
    public void The_identity_has_the_derivative_one() => Assert.Equal(1, AD.Derivative([Woven] (x) => x, 7));

    [Fact]
    public void StopGradient_gives_the_primal()
    {
        Assert.Equal(9, AD.Derivative([Woven] (x) => Recorder.Multiply(AD.StopGradient(HandWoven.Cube(x)), x, CurrentTape.OrNone()) is var y
            ? Recorder.Add(y, x, CurrentTape.OrNone()) : 0, 2));
        Assert.Equal(3, AD.StopGradient(3));
        Assert.True(double.IsNaN(AD.StopGradient(double.NaN)));
    }

    [Fact]
    public void The_form_with_spans_allocates_nothing_once_warm()
    {
        double[] x = [.. Enumerable.Range(0, 100).Select(i => i / 7.0)];
        double[] gradient = new double[x.Length];
        Func<double[], double> f = HandWoven.SumOfSquares;
        for (int i = 0; i < 3; i++)
            AD.Gradient(f, x, gradient);

        long before = GC.GetAllocatedBytesForCurrentThread();
        AD.Gradient(f, x, gradient);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(x.Select(xi => 2 * xi), gradient);
    }

    [Fact]
    public void Eight_threads_differentiate_at_once()
    {
        const int threads = 8;
        using var together = new Barrier(threads);
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        Thread[] all = [.. Enumerable.Range(1, threads).Select(seed => new Thread(() => Differentiate(seed)))];
        Array.ForEach(all, thread => thread.Start());
        Array.ForEach(all, thread => thread.Join());
        Assert.Empty(wrong);

        void Differentiate(int seed)
        {
            together.SignalAndWait();
            for (int i = 1; i <= 200; i++)
            {
                double[] x = [seed, i, seed + i];
                double[] gradient = AD.Gradient(HandWoven.Rational, x);
                if (!gradient.SequenceEqual([i, seed - (1.0 / (seed + i)), (double)i / (seed + i) / (seed + i)]))
                    wrong.Add($"{seed}, {i}");
            }
        }
    }
}
