namespace ILDiff;

/// <summary>
/// Says which method of a library the marked method replaces while a recording runs. The replaced overload is the one
/// whose parameters are those of the marked method, a <see cref="Tapes.Tape"/> at the end left out; for an instance
/// method the first parameter is the receiver (by reference, or by value, for a structure). A string marked
/// <see cref="CallSiteAttribute"/> before the tape is left out too.
/// </summary>
/// <remarks>
/// A method that ends with a tape records by itself. One that does not is an algorithm in plain C#, and is woven like
/// any differentiable method. Generic replacements have the type parameters of the declaring type first, then those of
/// the method.
/// </remarks>
/// <param name="type">The type that declares the replaced method; for a generic type its definition.</param>
/// <param name="method">The name of the replaced method, as metadata has it: <c>Sin</c>, <c>get_Count</c>,
/// <c>op_Multiply</c>, <c>.ctor</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ReplacesAttribute(Type type, string method) : Attribute
{
    /// <summary>The type that declares the replaced method.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the replaced method in metadata.</summary>
    public string Method { get; } = method;
}
