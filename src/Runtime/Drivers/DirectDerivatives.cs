using ILDiff.Compiled;

namespace ILDiff;

/// <summary>
/// Derivatives of functions that the weaver compiled, without a tape: what drivers of <see cref="AD"/> try before they
/// record. No result means that they have to: there is no compiled derivative, this thread records, or a NaN is met, in the
/// point (it may be an active value that went astray) or in the result (0 times infinity is 0 on the tape, and at kinks it
/// has conventions).
/// </summary>
internal static class DirectDerivatives
{
    /// <summary>f(x) and f'(x)</summary>
    internal static (double Value, double Derivative)? ValueAndDerivative(Func<double, double>? f, double x)
    {
        if (CompiledFunctions.Of(f) is not { } function || double.IsNaN(x))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        return DirectRun.Succeeds(function, (f!.Target, X: workspace.Variables([x]), workspace), static (function, with) =>
            {
                double[] row = with.workspace.Adjoints.Zeros(1);
                if (!function.HasTangent)
                    return (function.Gradient(with.Target, with.X, row, with.workspace.Stack), row[0]);
                row[0] = 1; // the direction
                return (function.Tangent(with.Target, with.X, row, out double tangent), tangent);
            }, out (double Value, double Derivative) result) && !double.IsNaN(result.Value) && !double.IsNaN(result.Derivative) ? result : null;
    }

    /// <summary>f(x), and ∇f(x) of a function of an array or of several scalars.</summary>
    internal static (double Value, double[] Gradient)? ValueAndGradient(Delegate? f, Point x)
    {
        if (CompiledFunctions.Of(f) is not { } function || x.IsDoubtful(function))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[] gradient = new double[x.Length];
        return Gradient(function, f!, x, gradient, workspace) is { } value && !NaNs.AreIn(gradient) ? (value, gradient) : null;
    }

    /// <summary>The same in memory of the caller, which is not touched if it fails. Allocates nothing once warm.</summary>
    internal static bool TryGradient(Delegate? f, Point x, Span<double> gradient, out double value)
    {
        value = 0;
        if (CompiledFunctions.Of(f) is not { } function || x.IsDoubtful(function))
            return false;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[] adjoints = workspace.Adjoints.Zeros(x.Length);
        if (Gradient(function, f!, x, adjoints, workspace) is not { } found || NaNs.AreIn(adjoints))
            return false;
        value = found;
        workspace.Adjoints.MoveTo(gradient);
        return true;
    }

    /// <summary>∇²f(x) v</summary>
    internal static double[]? HessianVectorProduct(Delegate f, Point x, ReadOnlySpan<double> v)
    {
        if (CompiledFunctions.Of(f) is not { HasHessian: true })
            return null;
        double[] product = new double[x.Length];
        return TryHessianProduct(f, x, v, new double[x.Length], product, out _) ? product : null;
    }

    /// <summary>f(x), with ∇f(x) and ∇²f(x) v in memory of the caller, which is not touched if it fails.</summary>
    internal static bool TryHessianProduct(
        Delegate f, Point x, ReadOnlySpan<double> v, Span<double> gradient, Span<double> product, out double value)
    {
        value = 0;
        if (CompiledFunctions.Of(f) is not { HasHessian: true } function || x.IsDoubtful(function) || NaNs.AreIn(v))
            return false;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[] adjoints = workspace.Adjoints.Zeros(x.Length), tangents = workspace.AdjointTangents.Zeros(x.Length);
        var arguments = (f.Target, X: x.For(function, workspace), adjoints, Direction: workspace.Direction(v), tangents, workspace.Stack);
        if (!DirectRun.Succeeds(
                function,
                arguments,
                static (function, with) => function.HessianProduct(with.Target, with.X, with.adjoints, with.Direction, with.tangents, with.Stack),
                out value) ||
            double.IsNaN(value) || NaNs.AreIn(adjoints) || NaNs.AreIn(tangents))
        {
            return false;
        }

        workspace.Adjoints.MoveTo(gradient);
        workspace.AdjointTangents.MoveTo(product);
        return true;
    }

    /// <summary>f(x), with x̄ = Σ ȳᵢ ∂fᵢ/∂x in memory of the caller, which is not touched if it fails.</summary>
    internal static double[]? VectorJacobianProduct(
        Func<double[], double[]> f, Point x, ReadOnlySpan<double> adjoint, string parameter, Span<double> product)
    {
        if (CompiledFunctions.Of(f) is not { } function || x.IsDoubtful(function))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        workspace.Seeds.Set(adjoint, parameter);
        double[] adjoints = workspace.Adjoints.Zeros(x.Length);
        if (!DirectRun.Succeeds(
                function,
                (f.Target, X: x.For(function, workspace), adjoints, workspace),
                static (function, with) => function.Product(with.Target, with.X, with.adjoints, with.workspace.Seeds, with.workspace.Stack),
                out double[]? value) ||
            NaNs.AreIn(value) || NaNs.AreIn(adjoints))
        {
            return null;
        }

        workspace.Adjoints.MoveTo(product);
        return value;
    }

    /// <summary>f(x) and ẏ = ∂f/∂x ẋ.</summary>
    internal static (double[] Value, double[] Product)? JacobianVectorProduct(
        Func<double[], double[]> f, Point x, ReadOnlySpan<double> direction)
    {
        if (CompiledFunctions.Of(f) is not { HasTangent: true } function || x.IsDoubtful(function))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        return DirectRun.Succeeds(
            function,
            (f.Target, X: x.For(function, workspace), Direction: workspace.Direction(direction)),
            static (function, with) =>
            {
                double[] value = OutputSeeds.Copy(function.Tangents(with.Target, with.X, with.Direction, out double[]? tangents));
                return (value, tangents == null ? new double[value.Length] : [.. tangents]);
            },
            out (double[] Value, double[] Product) result) && !NaNs.AreIn(result.Value) && !NaNs.AreIn(result.Product) ? result : null;
    }

    /// <summary>f(x), and its gradient added to zeros; null if the tape is to be asked.</summary>
    private static double? Gradient(CompiledFunction function, Delegate f, Point x, double[] zeros, CompiledWorkspace workspace) =>
        DirectRun.Succeeds(
            function,
            (f.Target, X: x.For(function, workspace), zeros, workspace.Stack),
            static (function, with) => function.Gradient(with.Target, with.X, with.zeros, with.Stack),
            out double value) && !double.IsNaN(value) ? value : null;
}
