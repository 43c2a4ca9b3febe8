using System.ComponentModel;
using System.Numerics;

namespace ILDiff.Compiled;

/// <summary>
/// A function with the derivative that the weaver compiled: the base of generated classes, one for each function, which
/// override what their function has. Thread safe: it has no state.
/// </summary>
/// <remarks>
/// In all members the target is what the function is called on, null for a static one, and x holds the independent variables in
/// order: the array that the function gets, which it may write to and nobody else has, or its several arguments. Generated
/// code does not care for NaN conventions: <c>AD</c> throws results with a NaN in them away and asks the tape.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CompiledFunction
{
    /// <summary>
    /// Whether running the function again at the same x does nothing else than the first time: it calls nothing that is not
    /// known to only compute. If not, it is run once for each derivative that is asked for.
    /// </summary>
    public virtual bool IsRepeatable => false;

    /// <summary>
    /// Whether x is only read, and its numbers only enter arithmetic in which a NaN stays one: x may then be an array that others
    /// have, and a NaN in it either shows in the value and the derivatives or has no part in them.
    /// </summary>
    public virtual bool IsArithmetic => false;

    /// <summary>Whether there are tangents: the <c>Tangent</c> that fits the function, or the <c>Tangents</c>.</summary>
    public virtual bool HasTangent => false;

    /// <summary>Whether there is a <see cref="HessianProduct"/>.</summary>
    public virtual bool HasHessian => false;

    /// <summary>Of a function of an array with one result: f(x), ∇f(x) and ∇²f(x) v.</summary>
    /// <param name="target">What the function is called on.</param>
    /// <param name="x">The independent variables.</param>
    /// <param name="gradient">Zeros, as many; receives the gradient.</param>
    /// <param name="direction">v, as many; the function may write to it.</param>
    /// <param name="product">Zeros, as many; receives the product.</param>
    /// <param name="stack">An empty stack.</param>
    /// <returns>f(x)</returns>
    public virtual double HessianProduct(
        object? target, double[] x, double[] gradient, double[] direction, double[] product, AdjointStack stack) => throw Without("Hessian");

    /// <summary>Of a function with one result: f(x) and ∇f(x).</summary>
    /// <param name="target">What the function is called on.</param>
    /// <param name="x">The independent variables.</param>
    /// <param name="gradient">Zeros, as many; receives the gradient.</param>
    /// <param name="stack">An empty stack.</param>
    /// <returns>f(x)</returns>
    public virtual double Gradient(object? target, double[] x, double[] gradient, AdjointStack stack) => throw Without("gradient");

    /// <summary>Of a function that returns an array: f(x) and x̄ = Σ ȳᵢ ∂fᵢ/∂x.</summary>
    /// <param name="target">What the function is called on.</param>
    /// <param name="x">The independent variables.</param>
    /// <param name="product">Zeros, as many; receives x̄.</param>
    /// <param name="seeds">ȳ: generated code calls <see cref="OutputSeeds.Begin"/> after its forward part.</param>
    /// <param name="stack">An empty stack.</param>
    /// <returns>What <see cref="OutputSeeds.Begin"/> returned, a copy of f(x).</returns>
    public virtual double[] Product(object? target, double[] x, double[] product, OutputSeeds seeds, AdjointStack stack) =>
        throw Without("product");

    /// <summary>Of a function with one result: f(x), and its derivative along a direction.</summary>
    /// <param name="target">What the function is called on.</param>
    /// <param name="x">The independent variables.</param>
    /// <param name="direction">ẋ, as many; the function may write to it.</param>
    /// <param name="tangent">Receives ẏ.</param>
    /// <returns>f(x)</returns>
    public virtual double Tangent(object? target, double[] x, double[] direction, out double tangent) => throw Without("tangent");

    /// <summary>Of a function that returns an array: f(x), and its derivatives along a direction.</summary>
    /// <param name="target">What the function is called on.</param>
    /// <param name="x">The independent variables.</param>
    /// <param name="direction">ẋ, as many; the function may write to it.</param>
    /// <param name="tangents">Receives ẏ; null if the function returned null, or nothing active.</param>
    /// <returns>f(x)</returns>
    public virtual double[]? Tangents(object? target, double[] x, double[] direction, out double[]? tangents) =>
        throw Without("tangents");

    /// <summary>Of a function that returns an array: f(x), and its derivatives along as many directions as a vector has lanes.</summary>
    /// <param name="target">What the function is called on.</param>
    /// <param name="x">The independent variables.</param>
    /// <param name="directions">For each variable its ẋ in all directions; the function may write to it.</param>
    /// <param name="tangents">Receives for each output its ẏ in all directions; null if the function returned null, or nothing
    /// active.</param>
    /// <returns>f(x)</returns>
    public virtual double[]? Tangents(object? target, double[] x, Vector<double>[] directions, out Vector<double>[]? tangents) =>
        throw Without("tangents");

    private NotSupportedException Without(string derivative) => new($"{GetType()} has no {derivative}.");
}
