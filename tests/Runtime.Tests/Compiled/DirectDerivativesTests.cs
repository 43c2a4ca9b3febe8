using ILDiff.Activity;
using ILDiff.Compiled;

namespace ILDiff.Runtime.Tests.Compiled;

public class DirectDerivativesTests
{
    private static readonly double[] X = [1, 2, 4];

    public DirectDerivativesTests() => CompiledByHand.Clear();

    [Fact]
    public void All_forms_of_the_gradient_run_the_compiled_one()
    {
        double[] expected = [2, 4, 8], gradient = new double[3];
        Assert.Equal(expected, AD.Gradient(CompiledByHand.SumOfSquares, X));
        Assert.Equal(expected, AD.Gradient(CompiledByHand.SumOfSquares, X.AsSpan()));
        Assert.Equal(expected, AD.Gradient(CompiledByHand.SumOfSquares)(X));
        Assert.Equal(21, AD.Gradient(CompiledByHand.SumOfSquares, X, gradient));
        Assert.Equal(expected, gradient);
        Assert.Equal(21, AD.ValueAndGradient(CompiledByHand.SumOfSquares, X, gradient));
        var (value, components) = AD.ValueAndGradient(CompiledByHand.SumOfSquares, X);
        Assert.Equal(21, value);
        Assert.Equal(expected, components);
        AssertRuns(compiled: 6);
        Assert.Equal([1, 2, 4], X);
    }

    [Fact]
    public void Derivatives_are_gradients_or_tangents()
    {
        Assert.Equal(12, AD.Derivative(CompiledByHand.Cube, 2));
        Assert.Equal((27, 27), AD.ValueAndDerivative(CompiledByHand.Cube, 3));
        Assert.Equal((27, 27), AD.ValueAndDerivative(CompiledByHand.CubeWithTangent, 3));
        Assert.Equal(27, AD.Derivative(CompiledByHand.CubeWithTangent)(-3));
        AssertRuns(compiled: 4);
    }

    [Fact]
    public void Functions_of_two_to_eight_scalars_are_compiled_too()
    {
        Check(2, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b) => 0, 1, 2));
        Check(3, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b, c) => 0, 1, 2, 3));
        Check(4, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b, c, d) => 0, 1, 2, 3, 4));
        Check(5, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b, c, d, e) => 0, 1, 2, 3, 4, 5));
        Check(6, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b, c, d, e, f) => 0, 1, 2, 3, 4, 5, 6));
        Check(7, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b, c, d, e, f, g) => 0, 1, 2, 3, 4, 5, 6, 7));
        Check(8, AD.ValueAndGradient([Woven][Compiled(typeof(CompiledSquares))] (a, b, c, d, e, f, g, h) => 0, 1, 2, 3, 4, 5, 6, 7, 8));

        static void Check(int count, (double Value, double[] Gradient) actual)
        {
            Assert.Equal(Enumerable.Range(1, count).Sum(i => i * i), actual.Value);
            Assert.Equal(Enumerable.Range(1, count).Select(i => 2.0 * i), actual.Gradient);
        }
    }

    [Fact]
    public void The_gradient_may_overwrite_the_point()
    {
        double[] x = [1, 2, 4];
        AD.Gradient(CompiledByHand.SumOfSquares, x, x);
        Assert.Equal([2, 4, 8], x);
        AssertRuns(compiled: 1);
    }

    [Fact]
    public void Nothing_is_a_point_too()
    {
        Assert.Empty(AD.Gradient(CompiledByHand.SumOfSquares, []));
        Assert.Equal(0, AD.Gradient(CompiledByHand.SumOfSquares, ReadOnlySpan<double>.Empty, default));
        AssertRuns(compiled: 2);
    }

    [Fact]
    public void A_NaN_in_the_point_or_the_result_is_left_to_the_tape()
    {
        Assert.Equal((double.NaN, double.NaN), AD.ValueAndDerivative(CompiledByHand.Cube, double.NaN));
        AssertRuns(compiled: 0, recorded: 1);

        // ∞ - ∞ in the gradient as it is compiled here; on the tape nothing of it reaches the result.
        double[] gradient = [7, 7];
        Assert.Equal(0, AD.Gradient(NotANumber, [double.PositiveInfinity, 1], gradient));
        Assert.Equal([0, 0], gradient);
        AssertRuns(compiled: 1, recorded: 2);
        Assert.Equal([0, 0], AD.Gradient(NotANumber, [double.PositiveInfinity, 1]));
        AssertRuns(compiled: 2, recorded: 3);
    }

    [Fact]
    public void A_value_of_a_recording_that_has_ended_is_an_error()
    {
        double stale;
        using (var recording = Recording.Start())
            stale = recording.Variable(1);
        Assert.Throws<StaleValueException>(() => AD.Gradient(CompiledByHand.SumOfSquares, [1, stale]));
        Assert.Throws<StaleValueException>(() => AD.Derivative(CompiledByHand.Cube, stale));
    }

    [Fact]
    public void What_the_function_throws_comes_through_and_leaves_nothing_behind()
    {
        double[] gradient = [7, 7, 7], product = [7, 7];
        var thrown = new TimeZoneNotFoundException();
        CompiledByHand.Thrown = thrown;
        Assert.Same(thrown, Record.Exception(() => AD.Gradient(CompiledByHand.SumOfSquares, X, gradient)));
        Assert.Same(thrown, Record.Exception(() => AD.VectorJacobianProduct(CompiledByHand.Three, [1, 2], [1, 1, 1], product)));
        Assert.Same(thrown, Record.Exception(() => AD.Jacobian(CompiledByHand.Three, [1, 2])));
        Assert.Equal([7, 7, 7], gradient);
        Assert.Equal([7, 7], product);
        CompiledByHand.Thrown = null;
        Assert.Equal([2, 4, 8], AD.Gradient(CompiledByHand.SumOfSquares, X));
        Assert.Equal(0, CompiledByHand.Leftover);
        AssertRuns(compiled: 4, recorded: 2); // not the first, which may not run twice
    }

    [Fact]
    public void Inside_a_recording_and_inside_other_derivatives_the_tape_is_used()
    {
        using (var recording = Recording.Start())
        {
            double x = recording.Variable(2);
            double slope = AD.Derivative(CompiledByHand.Cube, x);
            recording.Reverse(slope);
            Assert.Equal(12, recording.Adjoint(x));
        }

        Assert.Equal(12, AD.Derivative([Woven] (x) => AD.Derivative(CompiledByHand.Cube, x), 2));
        AssertRuns(compiled: 0, recorded: 2);
    }

    [Fact]
    public void Orders_above_the_first_are_recorded()
    {
        Assert.Equal([2, 4, 8], AD.HessianVectorProduct(CompiledByHand.SumOfSquares, X, X));
        AssertRuns(compiled: 0, recorded: 1);
    }

    [Fact]
    public void A_compiled_function_may_ask_for_derivatives_itself()
    {
        Assert.Equal([2, 4, 8], AD.Gradient([Woven][Compiled(typeof(CompiledAround))] (double[] x) => 0, X));
        AssertRuns(compiled: 2);
        Assert.Equal(0, CompiledByHand.Leftover);
    }

    [Fact]
    public void The_form_with_spans_allocates_nothing_once_warm()
    {
        double[] x = [.. Enumerable.Range(0, 100).Select(i => i / 7.0)], gradient = new double[x.Length];
        Func<double[], double> f = CompiledByHand.SumOfSquares, around = [Woven][Compiled(typeof(CompiledAround))] (x) => 0;
        for (int i = 0; i < 3; i++)
        {
            AD.Gradient(f, x, gradient);
            AD.Gradient(around, x, gradient);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        AD.Gradient(f, x, gradient);
        AD.Gradient(f, x, gradient);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(x.Select(xi => 2 * xi), gradient);
        AssertRuns(compiled: 3 + 3 + 3 + 2);
    }

    [Fact]
    public void Null_arguments_and_wrong_lengths_are_named_before_anything_runs()
    {
        Assert.Throws<ArgumentNullException>("x", () => AD.Gradient(CompiledByHand.SumOfSquares, null!));
        Assert.Throws<ArgumentException>("gradient", () => AD.Gradient(CompiledByHand.SumOfSquares, X, new double[2]));
        AssertRuns(compiled: 0);
    }

    /// <summary>0, in whose derivative by hand infinities meet.</summary>
    [Woven]
    [Compiled(typeof(CompiledNotANumber))]
    private static double NotANumber(double[] x)
    {
        CompiledByHand.Calls++;
        return Recorder.Multiply(0, CurrentTape.OrNone() is var tape && double.IsFinite(Recorder.Primal(x[0], tape)) ? x[0] : 1, tape);
    }

    internal static void AssertRuns(int compiled, int recorded = 0) =>
        Assert.Equal((compiled, recorded), (CompiledByHand.Runs, CompiledByHand.Calls));
}

public sealed class CompiledNotANumber : CompiledFunction
{
    public override double Gradient(object? target, double[] x, double[] gradient, AdjointStack stack)
    {
        Run.Start(stack);
        gradient[0] = 5;
        gradient[1] = x[0] - x[0];
        x[0] = 0;
        return 0;
    }
}

/// <summary>Asks for the gradient of another compiled function in its forward part, and keeps a frame meanwhile.</summary>
public sealed class CompiledAround : CompiledFunction
{
    private static readonly Func<double[], double> Inner = CompiledByHand.SumOfSquares;

    [ThreadStatic]
    private static double[]? inner;

    public override unsafe double Gradient(object? target, double[] x, double[] gradient, AdjointStack stack)
    {
        Run.Start(stack);
        byte* top = stack.Top;
        *(double*)top = 5;
        stack.Top = top + 8;
        if (inner?.Length != x.Length)
            inner = new double[x.Length];
        double value = AD.Gradient(Inner, x, inner);
        if (*(double*)(stack.Top - 8) != 5)
            throw new InvalidOperationException("Another derivative wrote on this stack.");
        inner.CopyTo(gradient, 0);
        return value;
    }
}
