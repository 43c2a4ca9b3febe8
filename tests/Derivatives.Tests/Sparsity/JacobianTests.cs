namespace ILDiff.Derivatives.Tests.Sparsity;

public sealed class JacobianTests
{
    [Fact]
    public void A_sparse_Jacobian_is_the_dense_one()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 60; trial++)
        {
            var function = new RandomFunction(random, 1 + random.Next(15), 1 + random.Next(15), random.Next(40), isGeneric: false);
            double[] x = Numbers.Random(random, function.Inputs);
            CoordinateMatrix sparse = Sparse.Jacobian(function.Vector, x);
            Numbers.AssertClose(AD.Jacobian(function.Vector, x), sparse.ToDense(), 1e-12);
        }
    }

    [Fact]
    public void The_pattern_has_an_entry_where_an_output_changes_with_an_input()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 60; trial++)
        {
            var function = new RandomFunction(random, 1 + random.Next(60), 1 + random.Next(10), random.Next(150), isGeneric: true);
            double[] x = Numbers.Random(random, function.Inputs);
            Assert.Equal(Numbers.NonZero(AD.Jacobian(function.Vector, x)), Numbers.Entries(Sparse.JacobianPattern(function.Vector, x)));
        }
    }

    [Fact]
    public void What_only_decides_is_no_dependence()
    {
        SparsityPattern pattern = Sparse.JacobianPattern(x => [x[0] > 0 ? x[1] : x[2], Math.Floor(x[0]) * x[2], x[1] * 0], [1, 2, 3]);
        Assert.Equal([(0, 1), (1, 2), (2, 1)], Numbers.Entries(pattern));
        Assert.Equal("3 × 3, 3 entries", pattern.ToString());
    }

    [Fact]
    public void A_derivative_that_is_given_depends_on_what_it_is_of() =>
        Assert.Equal([(0, 1)], Numbers.Entries(Sparse.JacobianPattern(x => [Given.Of(x[1])], [1, 2])));

    [Fact]
    public void Long_sums_and_bands_of_many_inputs_have_patterns()
    {
        const int n = 100_000;
        static double[] F(double[] x)
        {
            double[] y = new double[x.Length];
            for (int i = 0; i < y.Length; i++)
                y[i] = (x[i] * x[i] * x[0]) + (i > 0 ? x[i - 1] : 0);
            for (int i = 0; i < y.Length; i++)
                y[0] += Math.Sin(x[i]);
            return y;
        }

        double[] x = Numbers.Random(new Random(3), n);
        CoordinateMatrix jacobian = Sparse.Jacobian(F, x);
        Assert.Equal(n + (3 * (n - 1)) - 1, jacobian.Count);
        int last = jacobian.Count - 1;
        Assert.Equal((n - 1, n - 1), (jacobian.RowIndices[last], jacobian.ColumnIndices[last]));
        Assert.Equal(2 * x[n - 1] * x[0], jacobian.Values[last], 1e-14);
        Assert.Equal(Math.Cos(x[7]), jacobian.Values[7], 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Few_inputs_or_outputs_are_fine(int n)
    {
        Assert.Equal(n, Sparse.Jacobian(x => [.. x.Select(Math.Exp)], new double[n]).Count);
        CoordinateMatrix none = Sparse.Jacobian(x => [], new double[n]);
        Assert.Equal((0, n, 0), (none.Rows, none.Columns, none.Count));
        CoordinateMatrix constant = Sparse.Jacobian(x => [1, 2], new double[n]);
        Assert.Equal((2, n, 0), (constant.Rows, constant.Columns, constant.Count));
        Assert.Equal(new double[2, n], constant.ToDense());
    }

    [Fact]
    public void An_output_may_be_an_input_and_come_twice() =>
        Assert.Equal(new double[,] { { 1, 0 }, { 1, 0 }, { 0, 0 } }, Sparse.Jacobian(x => [x[0], x[0], 3], [1, 2]).ToDense());

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Sparse.Jacobian(null!, [1]));
        Assert.Throws<ArgumentNullException>(() => Sparse.Jacobian(x => x, null!));
        Assert.Throws<ArgumentNullException>(() => Sparse.JacobianPattern(x => x, null!));
        Assert.Throws<InvalidOperationException>(() => Sparse.Jacobian(x => null!, [1]));
    }

    private static class Given
    {
        internal static double Of(double x) => AD.StopGradient(x) + Library.Cube(x);
    }

    private static class Library
    {
        [NotDifferentiable]
        internal static double Cube(double x) => x * x * x;

        [DerivativeOf(typeof(Library), nameof(Cube))]
        internal static double CubeSlope(double x) => 3 * x * x;
    }
}
