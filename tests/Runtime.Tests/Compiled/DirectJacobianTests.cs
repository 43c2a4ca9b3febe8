using System.Numerics;
using static ILDiff.Runtime.Tests.Compiled.DirectDerivativesTests;

namespace ILDiff.Runtime.Tests.Compiled;

public class DirectJacobianTests
{
    private static readonly double[] X = [2, 5];

    public DirectJacobianTests() => CompiledByHand.Clear();

    [Fact]
    public void A_product_with_an_adjoint()
    {
        var (value, product) = AD.VectorJacobianProduct(CompiledByHand.Three, X, [1, 10, 100]);
        Assert.Equal([10, 7, 3], value);
        Assert.Equal([5 - 100, 2 + 100], product);
        double[] both = [2, 5];
        Assert.Equal([10, 7, 3], AD.VectorJacobianProduct(CompiledByHand.Three, both, [1, 10, 100], both));
        Assert.Equal([5 - 100, 2 + 100], both);
        Assert.Equal([2, 5], X);
        AssertRuns(compiled: 2);
    }

    [Fact]
    public void A_product_without_numbers_is_left_to_the_tape()
    {
        var (_, product) = AD.VectorJacobianProduct(CompiledByHand.Three, [double.PositiveInfinity, 5], [0, 0, 1]);
        Assert.Equal([-1, 1], product); // 0 times infinity is 0 there
        AssertRuns(compiled: 1, recorded: 1);
    }

    [Fact]
    public void Errors_are_those_of_the_tape()
    {
        double[] product = [7, 7];
        var error = Assert.Throws<ArgumentException>("adjoint", () => AD.VectorJacobianProduct(CompiledByHand.Three, X, [1, 2], product));
        Assert.Contains("The length of adjoint is 2, and must be 3, that of what f returned.", error.Message);
        Assert.Equal([7, 7], product);
        Assert.Throws<ArgumentException>("product", () => AD.VectorJacobianProduct(CompiledByHand.Three, X, [1, 2], new double[3]));
        Assert.Throws<ArgumentException>("jacobian", () => AD.Jacobian(new CompiledByHand { Copies = 1 }.Products!, X, new double[3]));
        var none = new CompiledByHand { Copies = -1 };
        Assert.Throws<InvalidOperationException>(() => AD.VectorJacobianProduct(none.Products!, X, []));
        Assert.Contains("null", Assert.Throws<InvalidOperationException>(() => AD.Jacobian(none.Products!, X)).Message);
        AssertRuns(compiled: 4, recorded: 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_are_a_run_each(int rows)
    {
        var function = new CompiledByHand { Copies = rows };
        var (value, jacobian) = AD.ValueAndJacobian(function.Products!, X);
        Assert.Equal(Enumerable.Repeat(10.0, rows), value);
        Assert.Equal(Enumerable.Repeat(new double[] { 5, 2 }, rows).SelectMany(row => row), jacobian.Cast<double>());
        Assert.Equal((rows, 2), (jacobian.GetLength(0), jacobian.GetLength(1)));
        AssertRuns(compiled: Math.Max(1, rows));
    }

    [Fact]
    public void More_rows_than_variables_are_left_to_the_tape()
    {
        var function = new CompiledByHand { Copies = 3 };
        double[] x = [2, 5, 5, 2, 5, 2];
        Assert.Equal([10, 10, 10], AD.Jacobian(function.Products!, x.AsSpan(0, 2), x));
        Assert.Equal([5, 2, 5, 2, 5, 2], x);
        AssertRuns(compiled: 1, recorded: 1);
    }

    [Fact]
    public void A_function_that_may_not_run_twice_does_not()
    {
        AssertThree(AD.ValueAndJacobian(CompiledByHand.ThreeOnce, X));
        AssertRuns(compiled: 0, recorded: 1);
    }

    [Fact]
    public void Few_variables_take_one_run_with_tangents()
    {
        AssertThree(AD.ValueAndJacobian(CompiledByHand.ThreeWithTangents, X));
        AssertRuns(compiled: 1);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(31)]
    public void Rows_or_columns_whatever_takes_fewer_runs(int timesLanes)
    {
        double[] x = [.. Enumerable.Range(1, (timesLanes * Vector<double>.Count) - 1).Select(i => (double)i)];
        double[,] jacobian = AD.Jacobian(CompiledByHand.Wide, x);
        Assert.Equal(Enumerable.Repeat(1.0, x.Length).Concat([2]).Concat(new double[x.Length - 1]), jacobian.Cast<double>());
        AssertRuns(compiled: 2);
    }

    [Fact]
    public void Many_outputs_take_a_run_for_as_many_columns_as_a_vector_has_lanes()
    {
        double[] x = new double[(2 * Vector<double>.Count) + 1];
        double[,] jacobian = AD.Jacobian(CompiledByHand.Tall, x);
        Assert.Equal(10 * x.Length, jacobian.GetLength(0));
        for (int i = 0; i < jacobian.GetLength(0); i++)
        {
            for (int j = 0; j < x.Length; j++)
                Assert.Equal(i % x.Length == j ? 1 : 0, jacobian[i, j]);
        }

        AssertRuns(compiled: 3, recorded: 3);
    }

    [Fact]
    public void A_product_with_a_direction()
    {
        var (value, product) = AD.JacobianVectorProduct(CompiledByHand.ThreeWithTangents, X, [1, 10]);
        Assert.Equal([10, 7, 3], value);
        Assert.Equal([5 + 20, 0, 9], product);
        AssertRuns(compiled: 1);
        (_, product) = AD.JacobianVectorProduct(CompiledByHand.Three, X, [1, 10]);
        Assert.Equal([5 + 20, 0, 9], product);
        AssertRuns(compiled: 1, recorded: 1);
    }

    private static void AssertThree((double[] Value, double[,] Jacobian) actual)
    {
        Assert.Equal([10, 7, 3], actual.Value);
        Assert.Equal([5, 2, 0, 0, -1, 1], actual.Jacobian.Cast<double>());
    }
}
