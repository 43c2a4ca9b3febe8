namespace ILDiff.Derivatives.Tests;

/// <summary>Rules and implicit functions have derivatives of every order.</summary>
public sealed class HigherRuleTests
{
    [Fact]
    public void A_rule_is_differentiated_itself()
    {
        Func<double, double> third = AD.Derivative(AD.Derivative(AD.Derivative(x => Library.Cube(x) * x)));
        Assert.Equal(24 * 1.5, third(1.5), 1e-13);
        Assert.Equal(12 * 1.5 * 1.5, AD.HessianVectorProduct(x => Library.Cube(x[0]) * x[0], [1.5], [1])[0], 1e-13);
    }

    [Fact]
    public void A_rule_that_takes_the_value_is_differentiated_through_it()
    {
        double x = 0.8;
        Func<double, double> fourth = AD.Derivative(AD.Derivative(AD.Derivative(AD.Derivative(y => Library.Grow(y, 1)))));
        Assert.Equal(Math.Exp(x), fourth(x), 1e-12);
        double[,] hessian = AD.Hessian(p => Library.Grow(p[0], p[1]), [0.5, 2]);
        double e = Math.Exp(1);
        Assert.Equal(4 * e, hessian[0, 0], 1e-12);
        Assert.Equal((1 + 1) * e, hessian[0, 1], 1e-12);
        Assert.Equal(0.25 * e, hessian[1, 1], 1e-12);
    }

    [Fact]
    public void A_rule_over_an_array_has_a_Hessian()
    {
        double[,] hessian = AD.Hessian(x => Library.Norm(x), [3, 4]);
        Assert.Equal(16 / 125.0, hessian[0, 0], 1e-15);
        Assert.Equal(-12 / 125.0, hessian[0, 1], 1e-15);
        Assert.Equal(9 / 125.0, hessian[1, 1], 1e-15);
    }

    [Fact]
    public void A_root_has_derivatives_of_every_order()
    {
        // The cube root of p: p^(1/3).
        Func<double, double> fourth = AD.Derivative(AD.Derivative(AD.Derivative(AD.Derivative(
            p => Implicit.Root(x => (x * x * x) - p, Math.Cbrt(AD.StopGradient(p)))))));
        Assert.Equal(-80 / 81.0 * Math.Pow(2, -11 / 3.0), fourth(2), 1e-11);
        double[,] hessian = AD.Hessian(p => Implicit.Root(x => (x * x * p[1]) - p[0], 1.5), [4.5, 2]); // sqrt(p0 / p1)
        Assert.Equal(-0.25 * Math.Pow(4.5, -1.5) / Math.Sqrt(2), hessian[0, 0], 1e-14);
        Assert.Equal(-0.25 * Math.Pow(4.5, -0.5) * Math.Pow(2, -1.5), hessian[0, 1], 1e-14);
    }

    [Fact]
    public void A_minimum_has_a_second_derivative()
    {
        // The least of x⁴/4 - p x is at the cube root of p.
        Func<double, double> second = AD.Derivative(AD.Derivative(
            p => Implicit.Minimum(x => (x * x * x * x / 4) - (p * x), Math.Cbrt(AD.StopGradient(p)))));
        Assert.Equal(-2 / 9.0 * Math.Pow(2, -5 / 3.0), second(2), 1e-12);
    }

    [Fact]
    public void What_does_not_define_a_minimum_is_told_from_what_nothing_active_decides()
    {
        Assert.Equal(0, AD.Derivative(p => Implicit.Minimum(x => AD.StopGradient(((x - p) * (x - p)) + p), 2.0), 2));
        Assert.Equal(0, AD.Derivative(p => Implicit.Minimum(x => ((x - 3) * (x - 3)) + p, 3.0), 2));
        Assert.Contains("second derivative", Assert.Throws<ImplicitFunctionException>(
            () => AD.Derivative(p => Implicit.Minimum(x => Math.Abs(x - p), 2.5), 2)).Message);
        Assert.Contains("does not depend", Assert.Throws<ImplicitFunctionException>(
            () => AD.Derivative(p => Implicit.Minimum(x => p * p, 2.5), 2)).Message);
    }

    [Fact]
    public void A_fixed_point_has_the_derivative_of_what_it_converges_to()
    {
        // x = (x + p / x) / 2: the square root of p.
        static double Heron(double p)
        {
            double x = 1;
            for (int i = 0; i < 30; i++)
                x = (x + (AD.StopGradient(p) / x)) / 2;
            return Implicit.FixedPoint(y => (y + (p / y)) / 2, x);
        }

        Assert.Equal(0.5 / Math.Sqrt(3), AD.Derivative(Heron, 3), 1e-15);
        Assert.Equal(-0.25 * Math.Pow(3, -1.5), AD.Derivative(AD.Derivative(Heron))(3), 1e-14);
    }

    [Fact]
    public void Recorded_functions_with_rules_and_roots_are_right_at_other_inputs()
    {
        RecordedFunction rule = AD.Record(x => Library.Cube(x[0]) * x[1], [1, 2]);
        RecordedFunction root = AD.Record(p => Implicit.Root(x => (x * x * p[1]) - p[0], Math.Sqrt(p[0] / p[1])), [4.5, 2]);
        double[] gradient = new double[2];
        Assert.Equal(8 * 5, rule.Gradient([2, 5], gradient));
        Assert.Equal([12 * 5, 8], gradient);
        Assert.Equal(2, root.Gradient([12, 3], gradient), 1e-15);
        Assert.Equal(1 / 12.0, gradient[0], 1e-15);
        Assert.Equal(-2 / 6.0, gradient[1], 1e-15);
    }

    internal static class Library
    {
        [NotDifferentiable]
        internal static double Cube(double x) => x * x * x;

        [NotDifferentiable]
        internal static double Grow(double rate, double time) => Math.Exp(rate * time);

        [NotDifferentiable]
        internal static double Norm(double[] x) => Math.Sqrt(x.Sum(y => y * y));
    }

    internal static class Rules
    {
        [DerivativeOf(typeof(Library), nameof(Library.Cube))]
        private static double Cube(double x) => 3 * x * x;

        [DerivativeOf(typeof(Library), nameof(Library.Grow))]
        private static (double, double) Grow(double rate, double time, double value) => (time * value, rate * value);

        [DerivativeOf(typeof(Library), nameof(Library.Norm))]
        private static double[] Norm(double[] x, double value) => [.. x.Select(y => y / value)];
    }
}
