using ILDiff.Activity;

namespace ILDiff.Runtime.Tests.Drivers;

public class JacobianTests
{
    private static readonly double[] X = [2, 5];
    private static readonly double[,] Expected = { { 5, 2 }, { 0, 0 }, { -1, 1 } };

    [Fact]
    public void Jacobian_has_a_row_for_each_output()
    {
        Assert.Equal(Expected, AD.Jacobian(HandWoven.Three, X));
        var (value, jacobian) = AD.ValueAndJacobian(HandWoven.Three, X);
        Assert.Equal([10, 7, 3], value);
        Assert.Equal(Expected, jacobian);
    }

    [Fact]
    public void Jacobian_into_a_span()
    {
        double[] rows = new double[6];
        Assert.Equal([10, 7, 3], AD.Jacobian(HandWoven.Three, X, rows));
        Assert.Equal([5, 2, 0, 0, -1, 1], rows);
    }

    [Fact]
    public void Jacobian_of_nothing()
    {
        Assert.Equal(new double[0, 2], AD.Jacobian([Woven] (_) => [], X));
        Assert.Equal(new double[1, 0], AD.Jacobian([Woven] (_) => [1], []));
    }

    [Fact]
    public void VectorJacobianProduct_sums_the_rows()
    {
        var (value, product) = AD.VectorJacobianProduct(HandWoven.Three, X, [1, 100, 10]);
        Assert.Equal([10, 7, 3], value);
        Assert.Equal([-5, 12], product);

        double[] into = new double[2];
        Assert.Equal([10, 7, 3], AD.VectorJacobianProduct(HandWoven.Three, X, [1, 100, 10], into));
        Assert.Equal(product, into);
    }

    [Fact]
    public void The_array_of_outputs_holds_primals_afterwards()
    {
        double[]? kept = null;
        AD.Jacobian([Woven] (x) => kept = [x[0], x[0]], X);
        Assert.Equal([2, 2], kept!);
    }

    [Fact]
    public void Null_outputs_are_an_error()
    {
        Assert.Contains("null", Assert.Throws<InvalidOperationException>(() => AD.Jacobian([Woven] (_) => null!, X)).Message);
        Assert.Equal(Expected, AD.Jacobian(HandWoven.Three, X));
    }

    [Fact]
    public void Wrong_lengths_are_errors_that_name_both()
    {
        Check(Assert.Throws<ArgumentException>(() => AD.VectorJacobianProduct(HandWoven.Three, X, [1, 2])), "adjoint", "2", "3");
        Check(Assert.Throws<ArgumentException>(() => AD.VectorJacobianProduct(HandWoven.Three, X, [1, 2, 3], new double[4])), "product", "4", "2");
        Check(Assert.Throws<ArgumentException>(() => AD.Jacobian(HandWoven.Three, X, new double[5])), "jacobian", "5", "6");

        static void Check(ArgumentException exception, string parameter, params string[] lengths)
        {
            Assert.Equal(parameter, exception.ParamName);
            Assert.All(lengths, length => Assert.Contains($" {length},", exception.Message));
        }
    }
}
