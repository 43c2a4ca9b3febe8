using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// Derivatives of what an equation or a minimum defines, whatever iteration found it: the implicit function theorem. An
/// iteration that is recorded has the derivative of its steps, which need not be that of what it converges to.
/// </summary>
/// <remarks>
/// <para>Called while recording, after a solver has run: with the function that it solved, and what it found. Values keep
/// their bits. Outside a recording nothing is called, and what was found is returned as it is. The function is a lambda
/// or method of woven code; what it captures may be active, and it should not change anything.</para>
/// <para>What the solver itself recorded stays on the tape, where it costs memory and no time in sweeps. A solver that is
/// given <see cref="AD.StopGradient(Func{double, double})"/> of the function records nothing but the function.</para>
/// <para>Of every order: inside a derivative of a derivative f is called once more for each order. Thread safe, as
/// recordings are.</para>
/// </remarks>
public static class Implicit
{
    /// <summary>
    /// The root x of f(x, p) = 0 as a function of whatever active p the function reads: dx = -(∂f/∂p dp) / (∂f/∂x).
    /// </summary>
    /// <remarks>Costs one call of f, and a sweep over what it recorded.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="root">A root that a solver found; if it is active, its derivative is not looked at.</param>
    /// <returns>The same number; passive if f reads nothing active.</returns>
    /// <exception cref="ImplicitFunctionException">It is no root, or one where f does not change its sign at a slope.</exception>
    /// <exception cref="NotWovenException">f was not woven.</exception>
    public static double Root(Func<double, double> f, double root)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (CurrentTape.OrNone() is var tape && tape == Tape.None)
            return root;
        Delegates.Demand(f);
        return new Equations(f.Method, tape).Root(x => [f(x[0])], [root])[0];
    }

    /// <summary>
    /// The root x of n equations f(x, p) = 0 in n unknowns: dx = -(∂f/∂x)⁻¹ ∂f/∂p dp.
    /// </summary>
    /// <remarks>Costs one call of f, n + 1 sweeps over what it recorded, and n³/3 operations.</remarks>
    /// <param name="f">The function; gets a fresh array.</param>
    /// <param name="root">A root that a solver found; does not change.</param>
    /// <returns>A new array with the same numbers; passive if f reads nothing active.</returns>
    /// <exception cref="ImplicitFunctionException">It is no root, or one where the Jacobian ∂f/∂x is singular.</exception>
    /// <exception cref="NotWovenException">f was not woven.</exception>
    public static double[] Root(Func<double[], double[]> f, double[] root)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(root);
        if (CurrentTape.OrNone() is var tape && tape == Tape.None)
            return [.. root];
        Delegates.Demand(f);
        return new Equations(f.Method, tape).Root(f, root);
    }

    /// <summary>The fixed point x = g(x, p): dx = (1 - ∂g/∂x)⁻¹ ∂g/∂p dp.</summary>
    /// <remarks>Costs one call of g, n + 1 sweeps over what it recorded, and n³/3 operations.</remarks>
    /// <param name="g">The function that was iterated; gets a fresh array.</param>
    /// <param name="point">Where the iteration stopped; does not change.</param>
    /// <returns>A new array with the same numbers; passive if g reads nothing active.</returns>
    /// <exception cref="ImplicitFunctionException">It is no fixed point, or 1 - ∂g/∂x is singular there.</exception>
    /// <exception cref="NotWovenException">g was not woven.</exception>
    public static double[] FixedPoint(Func<double[], double[]> g, double[] point)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentNullException.ThrowIfNull(point);
        if (CurrentTape.OrNone() is var tape && tape == Tape.None)
            return [.. point];
        Delegates.Demand(g);
        return new Equations(g.Method, tape).Root(FixedPointResiduals.Of(g), point);
    }

    /// <inheritdoc cref="FixedPoint(Func{double[], double[]}, double[])"/>
    public static double FixedPoint(Func<double, double> g, double point)
    {
        ArgumentNullException.ThrowIfNull(g);
        if (CurrentTape.OrNone() is var tape && tape == Tape.None)
            return point;
        Delegates.Demand(g);
        return new Equations(g.Method, tape).Root(FixedPointResiduals.Of(g), [point])[0];
    }

    /// <summary>
    /// The x where f(x, p) is smallest (or largest), inside its domain: the gradient ∂f/∂x is 0 there, so
    /// dx = -(∂²f/∂x²)⁻¹ ∂²f/∂x∂p dp.
    /// </summary>
    /// <remarks>
    /// <para>Costs one call of f, a recorded reverse sweep, n + 1 sweeps over both, and n³/3 operations.</para>
    /// <para>A component that a bound holds is not where the gradient is 0: leave it out of x, and let f put the bound in its
    /// place.</para>
    /// </remarks>
    /// <param name="f">The function; gets a fresh array.</param>
    /// <param name="minimum">What a minimizer found; does not change.</param>
    /// <returns>A new array with the same numbers; passive if f reads nothing active.</returns>
    /// <exception cref="ImplicitFunctionException">The gradient is not 0 there, or the Hessian ∂²f/∂x² is singular.</exception>
    /// <exception cref="NotWovenException">f was not woven.</exception>
    public static double[] Minimum(Func<double[], double> f, double[] minimum)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(minimum);
        if (CurrentTape.OrNone() is var tape && tape == Tape.None)
            return [.. minimum];
        Delegates.Demand(f);
        return new Equations(f.Method, tape).Minimum(f, minimum);
    }

    /// <inheritdoc cref="Minimum(Func{double[], double}, double[])"/>
    public static double Minimum(Func<double, double> f, double minimum)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (CurrentTape.OrNone() is var tape && tape == Tape.None)
            return minimum;
        Delegates.Demand(f);
        return new Equations(f.Method, tape).Minimum(f, minimum);
    }
}
