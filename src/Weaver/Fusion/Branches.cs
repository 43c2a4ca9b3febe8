using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>Where branches of a body go.</summary>
internal static class Branches
{
    internal static HashSet<Instruction> TargetsOf(MethodBody body) =>
    [
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] targets => targets,
            _ => Enumerable.Empty<Instruction>(),
        }),
    ];
}
