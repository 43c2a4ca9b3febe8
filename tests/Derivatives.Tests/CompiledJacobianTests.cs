using ILDiff.Compiled;

namespace ILDiff.Derivatives.Tests;

/// <summary>Functions with several outputs, compiled when these tests are built: their derivatives are those of the tape, and one that
/// may not run twice does not.</summary>
public sealed class CompiledJacobianTests
{
    private static readonly double[] X = [0.3, 1.7, -0.4, 2.5];

    [ThreadStatic]
    private static int calls;

    [Fact]
    public void Rows_and_products_are_those_of_the_tape()
    {
        Assert.NotNull(CompiledFunctions.Of((Delegate)Chain));
        var (value, jacobian) = AD.ValueAndJacobian(Chain, X);
        var (_, product) = AD.VectorJacobianProduct(Chain, X, [1, 2, 3]);
        CompiledFunctions.Use = false;
        try
        {
            var (expected, recorded) = AD.ValueAndJacobian(Chain, X);
            Assert.Equal(expected, value);
            Assert.Equal(recorded.Cast<double>(), jacobian.Cast<double>(), (a, b) => Math.Abs(a - b) <= 1e-14 * Math.Abs(a));
            Assert.Equal(AD.VectorJacobianProduct(Chain, X, [1, 2, 3]).Product, product, (a, b) => Math.Abs(a - b) <= 1e-14 * Math.Abs(a));
        }
        finally
        {
            CompiledFunctions.Use = true;
        }
    }

    [Fact]
    public void A_function_that_only_computes_may_run_for_each_row() => Assert.True(CompiledFunctions.Of((Delegate)Chain)!.IsRepeatable);

    [Fact]
    public void A_function_that_does_something_else_runs_once()
    {
        Assert.False(CompiledFunctions.Of((Delegate)Counted)!.IsRepeatable);
        calls = 0;
        double[,] jacobian = AD.Jacobian(Counted, X);
        Assert.Equal(1, calls);
        Assert.Equal([1, 1, 1], Enumerable.Range(0, 3).Select(i => jacobian[i, i])); // all rows of the same run
    }

    private static double[] Chain(double[] x)
    {
        double[] y = new double[x.Length - 1];
        for (int i = 0; i < y.Length; i++)
            y[i] = Math.Sin(x[i]) * x[i + 1] + Math.Exp(x[i] * x[0]);
        return y;
    }

    private static double[] Counted(double[] x)
    {
        int run = Count();
        return [run * x[0], run * x[1], run * x[2]];
    }

    [NotDifferentiable]
    private static int Count() => ++calls;
}
