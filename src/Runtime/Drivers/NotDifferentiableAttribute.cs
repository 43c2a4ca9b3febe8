namespace ILDiff;

/// <summary>
/// Marks code whose result is passive on purpose: while a recording runs its arguments lose their tags on the way in
/// and its result on the way out, so its derivative is zero.
/// </summary>
/// <remarks>On a type all its members are marked, on an assembly all its types.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property |
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly)]
public sealed class NotDifferentiableAttribute : Attribute;
