using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ILDiff.Compiled;

/// <summary>Written by the weaver on a method whose derivative it compiled.</summary>
/// <param name="function">The class that computes it, a <see cref="CompiledFunction"/> with a public constructor without
/// parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompiledAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type function) : Attribute
{
    /// <summary>The class that computes the derivative.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Function { get; } = function;
}
