using Mono.Cecil;

namespace ILDiff.Weaving.Representation;

/// <summary>The partial derivatives of an operation.</summary>
/// <param name="Name">What the operation is called in the table of elementary operations; for partials of one, theirs.</param>
/// <param name="Partials">One for each operand; null for operands without one.</param>
internal sealed record Derivative(string Name, IReadOnlyList<Partial?> Partials);

/// <summary>A partial derivative: a constant, an operand, or a method that computes it.</summary>
internal abstract record Partial;

/// <summary>A partial that is a number: that of a sum.</summary>
internal sealed record ConstantPartial(double Value) : Partial;

/// <summary>A partial that is an operand, by number: that of a product.</summary>
internal sealed record OperandPartial(int Operand) : Partial;

/// <summary>A partial that a method of the runtime computes.</summary>
/// <param name="Method">The method.</param>
/// <param name="Arguments">What it takes.</param>
/// <param name="Derivative">The derivative of the partial itself with respect to <paramref name="Arguments"/>; null if unknown.</param>
internal sealed record MethodPartial(MethodReference Method, IReadOnlyList<PartialArgument> Arguments, Derivative? Derivative) : Partial;

/// <summary>An argument of a method that computes a partial: an operand by number, or the result, or an int.</summary>
internal sealed record PartialArgument(PartialArgumentKind Kind, int Number);

/// <summary>What an argument of a partial is.</summary>
internal enum PartialArgumentKind
{
    /// <summary>The operand with the number.</summary>
    Operand,

    /// <summary>The operation's result.</summary>
    Result,

    /// <summary>The number itself.</summary>
    Integer,

    /// <summary>An operand that the partial is known not to read: any number will do.</summary>
    Unread,
}
