namespace ILDiff.Derivatives.Tests;

/// <summary>Derivatives of functions that take derivatives.</summary>
public sealed class NestedTests
{
    [Fact]
    public void A_variable_of_the_outer_function_is_a_constant_of_the_inner()
    {
        // Siskind and Pearlmutter's example of perturbation confusion: d/dx (x d/dy (x + y)) = 1.
        Assert.Equal(1, AD.Derivative(x => x * AD.Derivative(y => x + y, 1), 1));
        Assert.Equal(8, AD.Derivative(x => x * AD.Derivative(y => x * y, 2), 4)); // d/dx x²
        Assert.Equal(12, AD.Derivative(x => x * AD.Derivative(y => x * y * y, 1), 3)); // d/dx 2 x²
    }

    [Fact]
    public void Derivatives_of_derivatives_as_functions()
    {
        Func<double, double> second = AD.Derivative(AD.Derivative(x => Math.Sin(x) * x));
        Assert.Equal((2 * Math.Cos(0.7)) - (0.7 * Math.Sin(0.7)), second(0.7), 1e-15);
        Func<double, double> fourth = AD.Derivative(AD.Derivative(second));
        Assert.Equal((0.7 * Math.Sin(0.7)) - (4 * Math.Cos(0.7)), fourth(0.7), 1e-14);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(-1.2)]
    public void Fifth_derivative_by_nesting(double at)
    {
        static double F(double x) => Math.Exp(2 * x) / (1 + (x * x));
        double fifth = AD.Derivative(
            a => AD.Derivative(b => AD.Derivative(c => AD.Derivative(d => AD.Derivative(F, d), c), b), a), at);
        Assert.Equal(Reference(at), fifth, 1e-9 * Math.Abs(fifth));

        // Leibniz, with the derivatives of 1/(1 + x²) as those of Im 1/(x - i).
        static double Reference(double x)
        {
            double sum = 0;
            double[] binomial = [1, 5, 10, 10, 5, 1];
            for (int k = 0; k <= 5; k++)
                sum += binomial[k] * Math.Pow(2, 5 - k) * Math.Exp(2 * x) * Witch(x, k);
            return sum;
        }

        static double Witch(double x, int k)
        {
            var power = System.Numerics.Complex.Pow(new System.Numerics.Complex(x, -1), -(k + 1));
            double factorial = 1;
            for (int i = 2; i <= k; i++)
                factorial *= i;
            return power.Imaginary * factorial * (k % 2 == 0 ? 1 : -1);
        }
    }

    [Fact]
    public void The_gradient_of_the_gradient_is_the_Hessian()
    {
        static double F(double[] x) => (x[0] * x[0] * x[1]) + Math.Exp(x[1] / x[0]) - Math.Pow(x[0], x[1]);
        double[] point = [1.3, 0.6];
        double[,] hessian = AD.Hessian(F, point);
        double[,] nested = AD.Jacobian(x => AD.Gradient(F, x), point);
        for (int i = 0; i < 2; i++)
        {
            double[] v = [i == 0 ? 1 : 0, i];
            double[] product = AD.HessianVectorProduct(F, point, v);
            for (int j = 0; j < 2; j++)
            {
                Assert.Equal(nested[i, j], hessian[i, j], 1e-13);
                Assert.Equal(nested[i, j], product[j], 1e-13);
            }
        }
    }

    [Fact]
    public void A_nested_derivative_that_is_zero_here_has_a_derivative()
    {
        // ∂/∂y (x y) = x, which is 0 at x = 0 and has the slope 1.
        Assert.Equal(1, AD.Derivative(x => AD.Derivative(y => x * y, 5), 0));
        Assert.Equal(2, AD.Derivative(AD.Derivative(x => x * x), 0));
    }

    [Fact]
    public void Mixed_modes_nest()
    {
        static double F(double[] x) => Math.Sin(x[0] * x[1]) + (x[1] * x[1] * x[1]);
        double[] point = [0.4, 1.7], v = [0.3, -0.8], w = [1.1, 0.2];
        double third = AD.Derivative(t => Dot(v, AD.HessianVectorProduct(F, Along(point, w, t), v)), 0);
        double byGradient = AD.Derivative(
            t => AD.Derivative(s => AD.Derivative(r => F(Along(Along(Along(point, w, t), v, s), v, r)), 0), 0), 0);
        double byJacobian = AD.Derivative(
            t => Dot(v, AD.JacobianVectorProduct(x => AD.Gradient(F, x), Along(point, w, t), v).Product), 0);
        Assert.Equal(byGradient, third, 1e-12);
        Assert.Equal(byGradient, byJacobian, 1e-12);
    }

    [Fact]
    public void A_plain_number_comes_back_where_nothing_outside_is_varied()
    {
        double inside = 0;
        double slope = AD.Derivative(
            x =>
            {
                double constant = AD.Derivative(y => y * y * y, 2);
                inside = constant;
                return x * constant;
            },
            1);
        Assert.Equal((12, 12), (slope, inside));
    }

    [Fact]
    public void Gradients_in_memory_of_the_caller_get_plain_numbers_back_at_the_end()
    {
        double[] kept = new double[2];
        double[] outer = AD.Gradient(
            x =>
            {
                AD.Gradient(y => y[0] * y[1] * y[1], x, kept);
                return kept[0] + kept[1];
            },
            [2, 3]);
        Assert.Equal([9, 12], kept); // y₁², 2 y₀ y₁
        Assert.Equal([6, 10], outer); // 2 y₁ of the second, 2 y₁ + 2 y₀
    }

    [Fact]
    public void Jacobians_of_both_shapes_nest()
    {
        static double[] Wide(double[] x) => [x[0] * x[1] * x[2]];
        static double[] Tall(double[] x) => [x[0] * x[0], Math.Sin(x[0]), 1 / x[0]];
        Assert.Equal([0, 12, 4], AD.Gradient(x => AD.Jacobian(Wide, x)[0, 0] * x[1], [5, 2, 3])); // x₁² x₂
        double[] slopes = AD.Gradient(x => AD.Jacobian(Tall, x)[0, 0] + AD.Jacobian(Tall, x)[2, 0], [2]);
        Assert.Equal(2 + (2 / 8.0), slopes[0], 1e-15);
    }

    [Fact]
    public void Products_agree_with_the_Jacobian()
    {
        static double[] F(double[] x) => [x[0] * x[1], Math.Exp(x[0]), x[2] / x[1], x[0] - x[2]];
        double[] point = [0.3, -1.2, 2], v = [1, -2, 0.5], w = [2, 3, -1, 0.25];
        double[,] jacobian = AD.Jacobian(F, point);
        var (value, product) = AD.JacobianVectorProduct(F, point, v);
        double[] reverse = AD.VectorJacobianProduct(F, point, w).Product;
        Assert.Equal(F(point), value);
        for (int i = 0; i < 4; i++)
            Assert.Equal((jacobian[i, 0] * v[0]) + (jacobian[i, 1] * v[1]) + (jacobian[i, 2] * v[2]), product[i], 1e-14);
        for (int j = 0; j < 3; j++)
            Assert.Equal(Enumerable.Range(0, 4).Sum(i => w[i] * jacobian[i, j]), reverse[j], 1e-14);
    }

    private static double[] Along(double[] x, double[] v, double t) => [x[0] + (v[0] * t), x[1] + (v[1] * t)];

    private static double Dot(double[] x, double[] y) => (x[0] * y[0]) + (x[1] * y[1]);
}
