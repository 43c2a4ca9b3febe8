namespace ILDiff.Operations;

/// <summary>
/// On a class of the runtime: its methods have twins, which other twins call, and do not ask themselves whether anything
/// is recorded. Sweeps call them while a recording is under way, and compute with plain numbers.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WithoutEntryAttribute : Attribute;
