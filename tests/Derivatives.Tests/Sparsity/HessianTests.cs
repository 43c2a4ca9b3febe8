using ILDiff.Sparsity;

namespace ILDiff.Derivatives.Tests.Sparsity;

public sealed class HessianTests
{
    [Fact]
    public void A_sparse_Hessian_is_the_dense_one()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 60; trial++)
        {
            var function = new RandomFunction(random, 1 + random.Next(12), 1 + random.Next(8), random.Next(40), isGeneric: false);
            double[] x = Numbers.Random(random, function.Inputs);
            RecordedFunction recorded = AD.Record(function.Sum, x);
            double[,] sparse = recorded.SparseHessian(x).ToDense();
            Numbers.AssertClose(AD.Hessian(function.Sum, x), sparse, 1e-12);
            Numbers.AssertClose(Sparse.Hessian(function.Sum, x).ToDense(), sparse, 0);
        }
    }

    [Fact]
    public void The_pattern_has_an_entry_where_a_second_derivative_is()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 60; trial++)
        {
            var function = new RandomFunction(random, 1 + random.Next(15), 1 + random.Next(8), random.Next(60), isGeneric: true);
            double[] x = Numbers.Random(random, function.Inputs);
            Assert.Equal(Numbers.NonZero(AD.Hessian(function.Sum, x)), Numbers.Entries(Sparse.HessianPattern(function.Sum, x)));
        }
    }

    [Fact]
    public void Linear_operations_make_no_interactions() =>
        Assert.Equal([(2, 2)], Numbers.Entries(Sparse.HessianPattern(x => (2 * x[0]) - (x[1] / 4) + Math.Exp(x[2]) + Math.Abs(x[3]), new double[4])));

    [Fact]
    public void A_derivative_that_is_given_interacts_as_it_does()
    {
        static double F(double[] x) => Given.Product(x[0], x[1]) + x[2];
        Assert.Equal(AD.Hessian(F, [2, 3, 4]), Sparse.Hessian(F, [2, 3, 4]).ToDense());
    }

    [Fact]
    public void The_Hessian_of_Rosenbrocks_function_takes_three_products_whatever_its_size()
    {
        const int n = 100_000;
        double[] x = Numbers.Random(new Random(3), n);
        RecordedFunction function = AD.Record(Rosenbrock, x);
        CoordinateMatrix hessian = function.SparseHessian(x);
        Assert.Equal(n + (2 * (n - 1)), hessian.Count);
        for (int k = 0; k < hessian.Count; k++)
        {
            int i = hessian.RowIndices[k];
            int j = hessian.ColumnIndices[k];
            double expected = i != j
                ? -400 * x[Math.Min(i, j)]
                : (i < n - 1 ? (1200 * x[i] * x[i]) - (400 * x[i + 1]) + 2 : 0) + (i > 0 ? 200 : 0);
            Assert.Equal(expected, hessian.Values[k], 1e-9);
        }

        Assert.Equal(3, Products(Rosenbrock, x));
    }

    [Fact]
    public void An_arrow_of_many_inputs_takes_two_products()
    {
        static double Bordered(double[] x)
        {
            double border = Math.Exp(x[0]) * x[0];
            double sum = 0;
            for (int i = 1; i < x.Length; i++)
                sum += (x[i] * x[i]) + (border * x[i]);
            return sum;
        }

        double[] x = Numbers.Random(new Random(4), 100_000);
        Assert.Equal(2, Products(Bordered, x));
        Assert.Equal((3 * 99_999) + 1, Sparse.HessianPattern(Bordered, x).Count);
    }

    [Fact]
    public void A_long_sum_costs_what_it_is_long()
    {
        static double F(double[] x)
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
                sum += 3 * x[i];
            return sum + (x[0] * sum) - sum;
        }

        Assert.Equal((2 * 199_999) + 1, Sparse.HessianPattern(F, new double[200_000]).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Few_inputs_are_fine(int n)
    {
        Assert.Equal(n, Sparse.Hessian(x => x.Sum(value => value * value), new double[n]).Count);
        Assert.Equal(0, Sparse.Hessian(x => 1, new double[n]).Count);
        Assert.Equal(0, Sparse.Hessian(x => n == 0 ? 1 : x[0], new double[n]).Count);
        Assert.Equal(new double[n, n], Sparse.Hessian(x => 1, new double[n]).ToDense());
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Sparse.Hessian(null!, [1]));
        Assert.Throws<ArgumentNullException>(() => Sparse.Hessian(x => x[0], null!));
        Assert.Throws<ArgumentNullException>(() => Sparse.HessianPattern(x => x[0], null!));
    }

    private static double Rosenbrock(double[] x)
    {
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
            sum += (100 * (x[i + 1] - (x[i] * x[i])) * (x[i + 1] - (x[i] * x[i]))) + ((1 - x[i]) * (1 - x[i]));
        return sum;
    }

    private static int Products(Func<double[], double> f, double[] x) =>
        CompressedHessian.Of(ProgramRecording.Of(f, x)).Products;

    private static class Given
    {
        [NotDifferentiable]
        internal static double Product(double x, double y) => x * y;

        [DerivativeOf(typeof(Given), nameof(Product))]
        internal static (double, double) Slopes(double x, double y) => (y, x);
    }
}
