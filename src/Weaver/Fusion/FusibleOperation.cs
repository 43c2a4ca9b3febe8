using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>An elementary operation that can be part of a fused one.</summary>
/// <param name="Name">Its name in the table of elementary operations.</param>
/// <param name="Compute">What computes it: an instruction of the code, or a call.</param>
/// <param name="Recorder">The method that records it as a statement of its own.</param>
/// <param name="Partials">Its partials, one an operand.</param>
internal sealed record FusibleOperation(string Name, Instruction Compute, MethodReference Recorder, IReadOnlyList<Partial> Partials)
{
    /// <summary>How many operands it has.</summary>
    internal int Arity => Partials.Count;

    /// <summary>Whether a sweep reads the result rather than compute it again.</summary>
    internal bool IsKept => Partials.Any(partial => partial.KeepsResult);
}

/// <summary>A partial derivative of an operation.</summary>
/// <param name="Method">The method that computes it from the operands and the result.</param>
/// <param name="Reads">Which of these it reads.</param>
/// <param name="KeepsResult">Whether computing the result again would take longer than a statement.</param>
internal sealed record Partial(MethodReference Method, IReadOnlyList<bool> Reads, bool KeepsResult);
