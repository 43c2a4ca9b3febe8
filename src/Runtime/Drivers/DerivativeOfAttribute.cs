namespace ILDiff;

/// <summary>
/// Gives the derivative of a method: one's own, or one of a library that cannot be changed. While a recording runs the
/// method is called with primals, nothing inside it is recorded, and the marked method says its partial derivatives.
/// </summary>
/// <remarks>
/// The method must return a double. The marked method is static, takes the same parameters (the receiver first, for an
/// instance method), and, if it likes, the method's result as a last <c>double</c>. It returns one partial derivative
/// for each parameter of type <c>double</c> (a <c>double</c>) or <c>double[]</c> (a <c>double[]</c> of the same length);
/// several as a tuple, in the order of the parameters. A derivative that does not fit is the error ILD0007.
/// <code>
/// [DerivativeOf(typeof(Special), nameof(Special.Erf))]
/// static double Erf(double x) => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x);
/// </code>
/// </remarks>
/// <param name="type">The type that declares the method.</param>
/// <param name="method">The method's name.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DerivativeOfAttribute(Type type, string method) : Attribute
{
    /// <summary>The type that declares the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The method's name.</summary>
    public string Method { get; } = method;
}
