namespace ILDiff.Derivatives.Tests.Taylor;

/// <summary>What power series have to satisfy, whatever the function.</summary>
public sealed class SeriesTests
{
    private const int Order = 20;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    [InlineData(-2.5)]
    public void Identities_hold_in_all_coefficients(double at)
    {
        AssertNear([1], AD.TaylorCoefficients(x => (Math.Sin(x) * Math.Sin(x)) + (Math.Cos(x) * Math.Cos(x)), at, Order));
        AssertNear([1], AD.TaylorCoefficients(x => (Math.Cosh(x) * Math.Cosh(x)) - (Math.Sinh(x) * Math.Sinh(x)), at, Order), 1e-13);
        AssertNear([at, 1], AD.TaylorCoefficients(x => Math.Log(Math.Exp(x)), at, Order));
        AssertNear([at, 1], AD.TaylorCoefficients(x => Math.Asinh(Math.Sinh(x)), at, Order), 1e-13);
        AssertNear([at, 1], AD.TaylorCoefficients(x => Math.Cbrt(x * x * x), at == 0 ? 1 : at, Order)[1..].Prepend(at).ToArray(), 1e-11);
        AssertNear([0], AD.TaylorCoefficients(x => Math.Tan(x) - (Math.Sin(x) / Math.Cos(x)), at, Order), 1e-9);
    }

    [Fact]
    public void Inverse_functions_undo_one_another()
    {
        AssertNear([0.4, 1], AD.TaylorCoefficients(x => Math.Sin(Math.Asin(x)), 0.4, Order), 1e-8);
        AssertNear([0.4, 1], AD.TaylorCoefficients(x => Math.Tanh(Math.Atanh(x)), 0.4, Order), 1e-8);
        AssertNear([0.4, 1], AD.TaylorCoefficients(x => Math.Atan(Math.Tan(x)), 0.4, Order), 1e-9);
        AssertNear([2.4, 1], AD.TaylorCoefficients(x => Math.Exp(Math.Log(x)), 2.4, Order));
        AssertNear([2.4, 1], AD.TaylorCoefficients(x => Math.Cosh(Math.Acosh(x)), 2.4, Order));
        AssertNear([2.4, 1], AD.TaylorCoefficients(x => Math.Sqrt(x) * Math.Sqrt(x), 2.4, Order));
        AssertNear([2.4, 1], AD.TaylorCoefficients(x => Math.Pow(Math.Pow(x, 1.7), 1 / 1.7), 2.4, Order));
    }

    [Fact]
    public void Closed_forms_have_all_digits()
    {
        double[] exp = AD.TaylorCoefficients(Math.Exp, 0, Order), sin = AD.TaylorCoefficients(Math.Sin, 0, Order);
        double[] geometric = AD.TaylorCoefficients(x => 1 / (1 - x), 0.5, Order), log = AD.TaylorCoefficients(Math.Log, 2, Order);
        double factorial = 1;
        for (int k = 0; k <= Order; k++)
        {
            factorial *= Math.Max(k, 1);
            Assert.Equal(1 / factorial, exp[k], 1e-14 / factorial);
            Assert.Equal(k % 2 == 0 ? 0 : (k % 4 == 1 ? 1 : -1) / factorial, sin[k], 1e-14 / factorial);
            Assert.Equal(Math.ScaleB(2, k), geometric[k]);
            if (k > 0)
                Assert.Equal((k % 2 == 0 ? -1 : 1) / (k * Math.ScaleB(1, k)), log[k], 1e-15 / Math.ScaleB(k, k));
        }
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(1.3)]
    public void Coefficients_are_those_of_nested_derivatives(double at)
    {
        static double F(double x) => (Math.Atan2(Math.Tanh(x), x * x) * Math.Pow(x, 1.5)) + double.Hypot(Math.Asinh(x), Math.Log2(1 + x));
        double[] coefficients = AD.TaylorCoefficients(F, at, 4);
        Assert.Equal(F(at), coefficients[0]);
        Assert.Equal(AD.Derivative(F, at), coefficients[1], 1e-13);
        Assert.Equal(AD.Derivative(a => AD.Derivative(F, a), at) / 2, coefficients[2], 1e-12);
        Assert.Equal(AD.Derivative(a => AD.Derivative(b => AD.Derivative(F, b), a), at) / 6, coefficients[3], 1e-11);
        Assert.Equal(AD.Derivative(a => AD.Derivative(b => AD.Derivative(c => AD.Derivative(F, c), b), a), at) / 24, coefficients[4], 1e-10);
    }

    [Fact]
    public void Along_a_direction()
    {
        RecordedFunction function = AD.Record(x => Math.Exp(x[0] * x[1]) / (1 + (x[2] * x[2])), [1, 1, 1]);
        double[] actual = new double[Order + 1];
        function.TaylorCoefficients([0.3, -0.5, 2], [1, 0.25, -0.5], actual);
        double[] expected = AD.TaylorCoefficients(
            t => Math.Exp((0.3 + t) * (-0.5 + (0.25 * t))) / (1 + ((2 - (0.5 * t)) * (2 - (0.5 * t)))), 0, Order);
        for (int k = 0; k <= Order; k++)
            Assert.Equal(expected[k], actual[k], 1e-15);

        function.TaylorCoefficients([0.3, -0.5, 2], [0, 0, 0], actual);
        Assert.Equal([function.Evaluate([0.3, -0.5, 2]), .. new double[Order]], actual);
    }

    [Fact]
    public void Each_path_has_its_own_series_also_when_it_was_saved()
    {
        RecordedFunction function = AD.Record(x => x[0] < 1 ? Math.Sin(x[0]) : 1 / x[0], [0.5]);
        function.Evaluate([2]);
        using var stream = new MemoryStream();
        function.Save(stream);
        stream.Position = 0;
        RecordedFunction loaded = RecordedFunction.Load(stream);
        Assert.Equal(2, loaded.Paths);
        double[] actual = new double[4];
        loaded.TaylorCoefficients([0.25], [1], actual);
        AssertNear([Math.Sin(0.25), Math.Cos(0.25), -Math.Sin(0.25) / 2, -Math.Cos(0.25) / 6], actual);
        loaded.TaylorCoefficients([4], [1], actual);
        AssertNear([1.0 / 4, -1.0 / 16, 1.0 / 64, -1.0 / 256], actual);
    }

    [Fact]
    public void Kinks_and_what_is_not_analytic()
    {
        Assert.Equal([0, 0, 0, 0], AD.TaylorCoefficients(Math.Abs, 0, 3));
        Assert.Equal([0, 0.5, 0.5, 0], AD.TaylorCoefficients(x => Math.Max(x, x * x), 0, 3));
        Assert.Equal([0, double.PositiveInfinity, double.NaN, double.NaN], AD.TaylorCoefficients(Math.Sqrt, 0, 3));
        Assert.Equal([0, 0, double.NaN, double.NaN], AD.TaylorCoefficients(x => Math.Sqrt(x * x), 0, 3));
        Assert.Equal([0, 0, 0, double.PositiveInfinity, double.NaN], AD.TaylorCoefficients(x => Math.Pow(x, 2.5), 0, 4));
        Assert.Equal([0, 0, 1, 0], AD.TaylorCoefficients(x => Math.Pow(x, 2), 0, 3));
        Assert.Equal([double.NaN, double.NaN, double.NaN], AD.TaylorCoefficients(Math.Log, -1, 2));
        Assert.Equal([3, 0, 0], AD.TaylorCoefficients(x => Math.Floor(x), 3.5, 2));
        Assert.Equal([7, 0, 0], AD.TaylorCoefficients(x => 7, 3.5, 2));
    }

    [Fact]
    public void Orders_from_0_to_100()
    {
        Assert.Equal([Math.Exp(1)], AD.TaylorCoefficients(Math.Exp, 1, 0));
        Assert.Equal(1, AD.TaylorCoefficients(x => 1 / (1 - x), 0, 100)[100]);
        double[] wave = AD.TaylorCoefficients(x => double.SinPi(x), 0.5, 100); // cos(π t), whose partial has a partial, and so on
        Assert.Equal(-Math.PI * Math.PI / 2, wave[2], 1e-14);
        Assert.Equal(Math.Pow(Math.PI, 100), wave[100] * Factorial(100), 1e-10 * Math.Pow(Math.PI, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => AD.TaylorCoefficients(Math.Exp, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AD.TaylorCoefficients(Math.Exp, 1, 101));

        RecordedFunction function = AD.Record(x => x[0] * x[1], [1, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => function.TaylorCoefficients([1, 2], [1, 1], []));
        Assert.Throws<ArgumentException>(() => function.TaylorCoefficients([1], [1, 1], new double[3]));
        Assert.Throws<ArgumentException>(() => function.TaylorCoefficients([1, 2], [1], new double[3]));
    }

    [Fact]
    public void Derivatives_that_are_given_have_derivatives_of_the_order_they_were_recorded_for()
    {
        AssertNear([27, 27, 9, 1, 0, 0], AD.TaylorCoefficients(x => Library.Cube(x), 3, 5), 1e-13);
        // y³ = x: the cube root
        double[] root = AD.TaylorCoefficients(p => Implicit.Root(y => (y * y * y) - p, 2), 8, 6);
        AssertNear(AD.TaylorCoefficients(Math.Cbrt, 8, 6), root);

        RecordedFunction function = AD.Record(x => x[1] * Library.Cube(x[0]), [1, 1]);
        double[] coefficients = new double[3];
        function.TaylorCoefficients([3, 1], [1, 0], coefficients);
        Assert.Equal([27, 27, 9], coefficients);
        Assert.Contains(
            "order 2", Assert.Throws<InvalidOperationException>(() => function.TaylorCoefficients([3, 1], [1, 0], new double[4])).Message);
        double[] linear = new double[4];
        function.TaylorCoefficients([3, 1], [0, 1], linear); // the cube does not vary
        Assert.Equal([27, 27, 0, 0], linear);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Parts_that_are_checkpointed_or_products_of_arrays_vary_too(int order)
    {
        double[] expected = AD.TaylorCoefficients(x => x * x * x * x * x, 1.5, order);
        AssertNear(expected, AD.TaylorCoefficients(x => AD.CheckpointLoop(4, state => [state[0] * x], [x], kept: 1)[0], 1.5, order));
        expected = AD.TaylorCoefficients(x => (x * x) + (2 * x), 1.5, order);
        AssertNear(expected, AD.TaylorCoefficients(x => Dense.Dot([x, 2], [x, x]), 1.5, order));
    }

    [Fact]
    public void Parameters_do_not_vary()
    {
        RecordedFunction function = AD.Record((x, p) => Math.Sin(x[0] * p[0]), [1], [2]);
        double[] coefficients = new double[4];
        function.TaylorCoefficients([0, 3], [1], coefficients);
        AssertNear([0, 3, 0, -4.5], coefficients);
        Assert.Throws<ArgumentException>(() => function.TaylorCoefficients([0, 3], [1, 1], coefficients));
    }

    [Fact]
    public void Inside_a_recording_is_an_error()
    {
        Assert.Throws<NestedRecordingException>(() => AD.Derivative(x => x * AD.TaylorCoefficients(y => y * y, 1, 2)[0], 2));
        Assert.Equal([4, 4, 1], AD.TaylorCoefficients(y => y * y, 2, 2));
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);

    private static void AssertNear(double[] expected, double[] actual, double allowed = 1e-14)
    {
        for (int k = 0; k < actual.Length; k++)
            Assert.Equal(k < expected.Length ? expected[k] : 0, actual[k], allowed * Math.Pow(2, k / 2));
    }

    private static class Library
    {
        [NotDifferentiable]
        internal static double Cube(double x) => x * x * x;
    }

    private static class Rules
    {
        [DerivativeOf(typeof(Library), nameof(Library.Cube))]
        internal static double Cube(double x) => 3 * x * x;
    }
}
