namespace ILDiff;

/// <summary>
/// Marks a <c>string</c> parameter of a replacement, the last before the tape: it is not a parameter of the replaced method
/// but says where the call stands, as "callee|caller|file:line".
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CallSiteAttribute : Attribute;
