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
        double[] variables = workspace.Variables([x]), row = workspace.Adjoints(1);
        double value, derivative;
        try
        {
            if (function.HasTangent)
            {
                row[0] = 1; // the direction
                value = function.Tangent(f!.Target, variables, row, out derivative);
            }
            else
            {
                value = function.Gradient(f!.Target, variables, row, workspace.Stack);
                derivative = row[0];
            }
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return null; // the tape throws it, from the lines that it came from
        }

        return double.IsNaN(value) || double.IsNaN(derivative) ? null : (value, derivative);
    }

    /// <summary>f(x), and ∇f(x) of a function of an array or of several scalars.</summary>
    internal static (double Value, double[] Gradient)? ValueAndGradient(Delegate? f, ReadOnlySpan<double> x)
    {
        if (CompiledFunctions.Of(f) is not { } function || NaNs.AreIn(x))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[] gradient = new double[x.Length];
        double value;
        try
        {
            value = function.Gradient(f!.Target, workspace.Variables(x), gradient, workspace.Stack);
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return null; // the tape throws it, from the lines that it came from
        }

        return double.IsNaN(value) || NaNs.AreIn(gradient) ? null : (value, gradient);
    }

    /// <summary>The same in memory of the caller, which is not touched if it fails. Allocates nothing once warm.</summary>
    internal static bool TryGradient(Delegate? f, ReadOnlySpan<double> x, Span<double> gradient, out double value)
    {
        value = 0;
        if (CompiledFunctions.Of(f) is not { } function || NaNs.AreIn(x))
            return false;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[] adjoints = workspace.Adjoints(x.Length);
        try
        {
            value = function.Gradient(f!.Target, workspace.Variables(x), adjoints, workspace.Stack);
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return false; // the tape throws it, from the lines that it came from
        }

        if (double.IsNaN(value) || NaNs.AreIn(adjoints))
            return false;
        adjoints.CopyTo(gradient);
        return true;
    }

    /// <summary>∇²f(x) v</summary>
    internal static double[]? HessianVectorProduct(Delegate f, ReadOnlySpan<double> x, ReadOnlySpan<double> v)
    {
        if (CompiledFunctions.Of(f) is not { HasHessian: true })
            return null;
        double[] product = new double[x.Length];
        return TryHessianProduct(f, x, v, new double[x.Length], product, out _) ? product : null;
    }

    /// <summary>f(x), with ∇f(x) and ∇²f(x) v in memory of the caller, which is not touched if it fails.</summary>
    internal static bool TryHessianProduct(
        Delegate f, ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> gradient, Span<double> product, out double value)
    {
        value = 0;
        if (CompiledFunctions.Of(f) is not { HasHessian: true } function || NaNs.AreIn(x) || NaNs.AreIn(v))
            return false;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[] adjoints = workspace.Adjoints(x.Length), tangents = workspace.AdjointTangents(x.Length);
        try
        {
            value = function.HessianProduct(f.Target, workspace.Variables(x), adjoints, workspace.Direction(v), tangents, workspace.Stack);
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return false; // the tape throws it, from the lines that it came from
        }

        if (double.IsNaN(value) || NaNs.AreIn(adjoints) || NaNs.AreIn(tangents))
            return false;
        adjoints.CopyTo(gradient);
        tangents.CopyTo(product);
        return true;
    }

    /// <summary>f(x), with x̄ = Σ ȳᵢ ∂fᵢ/∂x in memory of the caller, which is not touched if it fails.</summary>
    internal static double[]? VectorJacobianProduct(
        Func<double[], double[]> f, ReadOnlySpan<double> x, ReadOnlySpan<double> adjoint, string parameter, Span<double> product)
    {
        if (CompiledFunctions.Of(f) is not { } function || NaNs.AreIn(x))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        workspace.Seeds.Set(adjoint, parameter);
        double[] adjoints = workspace.Adjoints(x.Length);
        double[] value;
        try
        {
            value = function.Product(f.Target, workspace.Variables(x), adjoints, workspace.Seeds, workspace.Stack);
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return null; // the tape throws it, from the lines that it came from
        }

        if (NaNs.AreIn(value) || NaNs.AreIn(adjoints))
            return null;
        adjoints.CopyTo(product);
        return value;
    }

    /// <summary>f(x) and ẏ = ∂f/∂x ẋ.</summary>
    internal static (double[] Value, double[] Product)? JacobianVectorProduct(
        Func<double[], double[]> f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction)
    {
        if (CompiledFunctions.Of(f) is not { HasTangent: true } function || NaNs.AreIn(x))
            return null;
        using CompiledWorkspace workspace = CompiledWorkspace.Rent();
        double[]? y, tangents;
        try
        {
            y = function.Tangents(f.Target, workspace.Variables(x), [.. direction], out tangents);
        }
        catch (Exception) when (function.IsRepeatable)
        {
            return null; // the tape throws it, from the lines that it came from
        }

        double[] value = OutputSeeds.Copy(y);
        double[] product = tangents == null ? new double[value.Length] : [.. tangents];
        return NaNs.AreIn(value) || NaNs.AreIn(product) ? null : (value, product);
    }
}
