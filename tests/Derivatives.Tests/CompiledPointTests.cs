using ILDiff.Compiled;

namespace ILDiff.Derivatives.Tests;

/// <summary>
/// The array that compiled functions get: the caller's own where they only compute with its numbers, a copy of it elsewhere, and
/// nobody can tell.
/// </summary>
public sealed class CompiledPointTests
{
    private static readonly double[] Shared = [2, 3, 5];
    private static readonly int[] Order = [2, 0, 1];

    [Fact]
    public void Functions_that_only_compute_with_their_numbers_are_known()
    {
        Assert.True(IsArithmetic(Product));
        Assert.True(IsArithmetic(Wave));
        Assert.True(IsArithmetic(Ordered));
        Assert.True(IsArithmetic(Sliced));
        Assert.True(IsArithmetic(Clipped)); // the greater of NaN and a number is NaN
        Assert.True(CompiledFunctions.Of((Delegate)Neighbours)!.IsArithmetic);
    }

    [Fact]
    public void So_are_those_that_do_something_else()
    {
        Assert.False(IsArithmetic(Branching));
        Assert.False(IsArithmetic(Indexed));
        Assert.False(IsArithmetic(Writing));
        Assert.False(IsArithmetic(WritingThroughAnother));
        Assert.False(IsArithmetic(Recognising));
        Assert.False(IsArithmetic(Powers));
        Assert.False(IsArithmetic(Calling));
    }

    [Fact]
    public void A_number_that_has_no_part_in_the_value_may_be_NaN()
    {
        double[] gradient = new double[3];
        Assert.Equal(6, AD.Gradient(Product, [2, 3, double.NaN], gradient));
        Assert.Equal([3, 2, 0], gradient);
        AD.Gradient(Wave, [2, double.NaN, 1], gradient);
        Assert.Equal(double.NaN, gradient[1]);
    }

    [Fact]
    public void A_value_of_a_recording_that_has_ended_is_found_out()
    {
        double stale = Stale();
        Assert.Throws<StaleValueException>(() => AD.Gradient(Product, [stale, 1, 1], new double[3]));
        Assert.Throws<StaleValueException>(() => AD.Gradient(Branching, [stale, 1, 1], new double[3]));
        Assert.Throws<StaleValueException>(() => AD.VectorJacobianProduct(Neighbours, [stale, 1, 1], [1, 1]));
    }

    [Fact]
    public void The_point_stays_as_it_is()
    {
        double[] x = [2, 3, 5], gradient = new double[3];
        AD.Gradient(Writing, x, gradient);
        Assert.Equal([15, 10, 6], gradient, (a, b) => Math.Abs(a - b) < 1e-14);
        AD.Gradient(WritingThroughAnother, x, gradient);
        Assert.Equal([24, 8, 0], gradient);
        Assert.Equal([2, 3, 5], x);
    }

    [Fact]
    public void A_function_never_knows_its_array() => Assert.Equal([1, 0, 0], AD.Gradient(Recognising, Shared));

    [Fact]
    public void The_gradient_may_overwrite_the_point_that_is_not_copied()
    {
        double[] x = [2, 3, 5];
        AD.Gradient(Product, x, x);
        Assert.Equal([3, 2, 0], x);
    }

    [Fact]
    public void After_a_gradient_that_failed_the_next_one_is_right()
    {
        double[] gradient = [7, 7, 7];
        Assert.Throws<IndexOutOfRangeException>(() => AD.Gradient(Product, [2.0], gradient.AsSpan(0, 1)));
        Assert.Equal([7, 7, 7], gradient);
        AD.Gradient(Wave, [double.PositiveInfinity, 0, 0], gradient);
        AD.Gradient(Product, [2, 3, 5], gradient);
        Assert.Equal([3, 2, 0], gradient);
    }

    private static double Stale()
    {
        using var recording = Recording.Start();
        return recording.Variable(1);
    }

    private static bool IsArithmetic(Func<double[], double> f) => CompiledFunctions.Of(f)!.IsArithmetic;

    private static double Product(double[] x) => x[0] * x[1];

    private static double Wave(double[] x)
    {
        double sum = 0;
        foreach (double xi in x)
            sum += Math.Sin(xi) / Math.Sqrt(2 + (xi * xi));
        return sum;
    }

    private static double Ordered(double[] x)
    {
        double[] sorted = new double[x.Length];
        for (int i = 0; i < Order.Length; i++)
            sorted[i] = -x[Order[i]];
        return sorted[0] * sorted[1];
    }

    private static double Sliced(double[] x)
    {
        double sum = 0;
        foreach (double xi in x.AsSpan(1))
            sum += xi * xi;
        return sum;
    }

    private static double[] Neighbours(double[] x)
    {
        double[] y = new double[x.Length - 1];
        for (int i = 0; i < y.Length; i++)
            y[i] = x[i] * x[i + 1];
        return y;
    }

    private static double Branching(double[] x) => x[0] > 0 ? x[1] : x[2];

    private static double Clipped(double[] x) => Math.Max(x[0], 0) * x[1];

    private static double Indexed(double[] x) => Shared[(int)x[0]] * x[1];

    private static double Writing(double[] x)
    {
        for (int i = 1; i < x.Length; i++)
            x[i] *= x[i - 1];
        return x[^1] * x[0] / x[0];
    }

    private static double WritingThroughAnother(double[] x)
    {
        double[] y = Order[0] == 2 ? x : new double[3];
        y[2] = x[0] * x[1];
        return x[2] * y[0] * 2;
    }

    private static double Recognising(double[] x) => x == Shared ? x[1] : x[0];

    private static double Powers(double[] x) => Math.Pow(x[0], x[1]);

    private static double Calling(double[] x)
    {
        Change();
        return x[0] * x[1];
    }

    [NotDifferentiable]
    private static void Change() => Shared[2] = 5;
}
