namespace ILDiff;

/// <summary>
/// Marks a class, or a method, of a library that differentiates the functions it is given, as <see cref="AD"/> does. Lambdas
/// and method groups that a project hands to it are woven, with what they reach, when that project is built.
/// </summary>
/// <remarks>
/// For libraries that take functions and pass them on to <see cref="AD"/>. Inside one project no mark is needed: where
/// <see cref="AD"/> is called, every delegate of doubles and arrays of doubles is woven.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DifferentiatesAttribute : Attribute;
