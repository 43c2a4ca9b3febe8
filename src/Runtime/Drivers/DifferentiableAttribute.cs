namespace ILDiff;

/// <summary>
/// Marks code that derivatives are taken through. The marked member and everything it reaches inside its assembly is
/// woven when the project is built: calls, overrides, lambdas, local functions, iterators, accessors.
/// </summary>
/// <remarks>
/// Lambdas and method groups handed to <c>AD</c> need no mark. On a type all its members are marked, on an
/// assembly all its types.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly)]
public sealed class DifferentiableAttribute : Attribute;
