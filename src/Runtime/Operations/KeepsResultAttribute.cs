namespace ILDiff.Operations;

/// <summary>
/// On a partial: it is computed from the result of the operation, and computing that again would take longer than recording a
/// statement for it. So the operation ends the statement that it is in.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KeepsResultAttribute : Attribute;
