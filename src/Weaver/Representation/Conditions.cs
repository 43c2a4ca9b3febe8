using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>brtrue of a comparison ⇒ the branch that compares: what compilers write depends on how much they optimise.</summary>
internal static class Conditions
{
    internal static void Run(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks)
        {
            while (Simpler(block.Terminator) is { } simpler)
                block.Terminator = simpler;
        }

        procedure.Order();
    }

    private static Terminator? Simpler(Terminator terminator)
    {
        if (terminator.Kind != TerminatorKind.Branch || terminator.OpCode.Code != Code.Brtrue ||
            terminator.Operands[0] is not Operation { Kind: OperationKind.Compute, Operands.Count: 2 } comparison)
        {
            return null;
        }

        bool isWithNothing = !comparison.Operands[0].IsDouble && IsNothing(comparison.Operands[1]);
        return comparison.Code switch
        {
            Code.Ceq when isWithNothing => Branch(terminator, OpCodes.Brtrue, [comparison.Operands[0]], isSwapped: true),
            Code.Cgt_Un when isWithNothing => Branch(terminator, OpCodes.Brtrue, [comparison.Operands[0]]),
            Code.Ceq => Branch(terminator, OpCodes.Beq, comparison.Operands),
            Code.Cgt => Branch(terminator, OpCodes.Bgt, comparison.Operands),
            Code.Cgt_Un => Branch(terminator, OpCodes.Bgt_Un, comparison.Operands),
            Code.Clt => Branch(terminator, OpCodes.Blt, comparison.Operands),
            Code.Clt_Un => Branch(terminator, OpCodes.Blt_Un, comparison.Operands),
            _ => null,
        };
    }

    private static bool IsNothing(Value value) => value is Constant { Literal: null or 0 or 0L };

    private static Terminator Branch(Terminator own, OpCode opcode, IEnumerable<Value> operands, bool isSwapped = false)
    {
        Block so = own.Targets[isSwapped ? 1 : 0], not = own.Targets[isSwapped ? 0 : 1];
        Terminator branch = Terminator.Branch(opcode, operands, so, not);
        branch.Origin = own.Origin;
        return branch;
    }
}
