using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>What recording code has in place of some instructions.</summary>
internal interface IRewriting
{
    /// <summary>
    /// Writes what takes the place of an instruction; false if it is none of this rewriting's business, and then nothing
    /// has been written.
    /// </summary>
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer);
}
