using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>An elementary operation that can be part of a fused one.</summary>
/// <param name="Name">Its name in the table of elementary operations.</param>
/// <param name="Arity">How many operands it has.</param>
/// <param name="Compute">What computes it: an instruction of the code, or a call.</param>
/// <param name="Recorder">The method that records it as a statement of its own.</param>
internal sealed record FusibleOperation(string Name, int Arity, Instruction Compute, MethodReference Recorder);
