using ILDiff.Compiled;
using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>Derivatives on the tape, and again compiled where the function has a compiled derivative: the two have to agree.</summary>
internal static class BothWays
{
    private const double Rounding = 1e-12;

    /// <summary>What stands before what is said of a compiled derivative that is wrong.</summary>
    private const string Compiled = "compiled";

    internal static bool IsCompiled(Delegate f) => CompiledFunctions.Of(f) != null;

    /// <summary>f(x) and ∇f(x), as the tape has them.</summary>
    internal static (double Value, double[] Gradient) ValueAndGradient(Func<double[], double> f, double[] x)
    {
        double[] before = [.. x];
        var (value, gradient) = OnTheTape(() => AD.ValueAndGradient(f, x));
        var (direct, compiled) = AD.ValueAndGradient(f, x);
        Comparison.SameBits(value, direct, Compiled);
        Same(gradient, compiled, Compiled);
        Assert.Equal(before, x);
        return (value, gradient);
    }

    /// <summary>f(x) and f'(x), as the tape has them.</summary>
    internal static (double Value, double Derivative) ValueAndDerivative(Func<double, double> f, double x)
    {
        var (value, derivative) = OnTheTape(() => AD.ValueAndDerivative(f, x));
        var (direct, compiled) = AD.ValueAndDerivative(f, x);
        Comparison.SameBits(value, direct, Compiled);
        Same([derivative], [compiled], Compiled);
        return (value, derivative);
    }

    /// <summary>Compares the products of two vectors with the Jacobian, and the Jacobian.</summary>
    internal static void CompareJacobian(Func<double[], double[]> f, double[] x)
    {
        var (value, jacobian) = OnTheTape(() => AD.ValueAndJacobian(f, x));
        var (direct, compiled) = AD.ValueAndJacobian(f, x);
        SameBits(value, direct);
        Same([.. jacobian.Cast<double>()], [.. compiled.Cast<double>()], "compiled Jacobian");
        double[] adjoint = [.. value.Select((_, i) => Math.Cos(3 * i))];
        var (taped, expected) = OnTheTape(() => AD.VectorJacobianProduct(f, x, adjoint));
        var (own, product) = AD.VectorJacobianProduct(f, x, adjoint);
        SameBits(taped, own);
        Same(expected, product, "compiled product");
        CompareProducts(f, x, adjoint, product);
    }

    /// <summary>Fails unless ⟨ȳ, J ẋ⟩ = ⟨Jᵀ ȳ, ẋ⟩: two compiled derivatives that were made in different ways.</summary>
    private static void CompareProducts(Func<double[], double[]> f, double[] x, double[] adjoint, double[] product)
    {
        double[] direction = [.. x.Select((_, i) => Math.Sin(1 + (2 * i)))];
        double[] tangents = AD.JacobianVectorProduct(f, x, direction).Product;
        double[] forward = [.. adjoint.Zip(tangents, (yBar, yDot) => yBar * yDot)], backward = [.. product.Zip(direction, (xBar, xDot) => xBar * xDot)];
        double scale = forward.Sum(Math.Abs) + backward.Sum(Math.Abs);
        if (double.IsFinite(scale))
            Assert.True(Math.Abs(forward.Sum() - backward.Sum()) <= Rounding * scale, $"along a direction {forward.Sum():R}, with an adjoint {backward.Sum():R}");
    }

    /// <summary>Runs something with compiled derivatives turned off.</summary>
    internal static T OnTheTape<T>(Func<T> run)
    {
        CompiledFunctions.Use = false;
        try
        {
            return run();
        }
        finally
        {
            CompiledFunctions.Use = true;
        }
    }

    private static void SameBits(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Comparison.SameBits(expected[i], actual[i], $"compiled, output {i}");
    }

    /// <summary>Fails unless all entries are as good as the same, measured by the largest.</summary>
    internal static void Same(double[] expected, double[] actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        double largest = expected.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        for (int i = 0; i < expected.Length; i++)
        {
            if (!expected[i].Equals(actual[i]) && !(Math.Abs(expected[i] - actual[i]) <= Rounding * largest))
                Assert.Fail($"{what}: component {i} of [{string.Join(", ", actual)}] instead of [{string.Join(", ", expected)}]");
        }
    }
}
