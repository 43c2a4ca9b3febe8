using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>Gives the blocks by which a loop is left the counter's value in a phi: there the loop begins when it is run backwards.</summary>
internal static class ExitCounts
{
    internal static void Give(Loop loop)
    {
        foreach (var (from, to) in loop.Exits)
        {
            if (Of(loop, to) != null)
                continue;
            var phi = new Phi(loop.Counter!.Phi.Type, to);
            phi.Incoming.Add(loop.Counter.Phi);
            to.Phis.Add(phi);
        }
    }

    /// <summary>The phi of a block by which a loop is left.</summary>
    internal static Phi? Of(Loop loop, Block exit) => exit.Phis.FirstOrDefault(phi => phi.Incoming.Count == 1 && phi.Incoming[0] == loop.Counter!.Phi);

    /// <summary>
    /// What the counter of a loop that is left by the test in its header is then: for step 1 the greater of start and bound, for
    /// step -1 the lesser of start and bound - 1. Null if that is not known.
    /// </summary>
    internal static Value? BoundOf(Loop loop, Block exit)
    {
        if (exit.Predecessors.Count != 1 || exit.Predecessors[0] != loop.Header || loop.Header.Terminator.Kind != TerminatorKind.Branch)
            return null;
        Terminator test = loop.Header.Terminator;
        bool staysIfSo = loop.Blocks.Contains(test.Targets[0]);
        Code code = test.OpCode.Code;
        List<Value> operands = test.Operands;
        if (code is Code.Brtrue or Code.Brfalse && operands[0] is Operation { Kind: OperationKind.Compute, Code: Code.Clt } comparison)
        {
            staysIfSo ^= code == Code.Brfalse;
            code = Code.Blt;
            operands = comparison.Operands;
        }

        if (operands.Count != 2 || operands[0] != loop.Counter!.Phi || operands[1].Type.MetadataType != loop.Counter.Phi.Type.MetadataType)
            return null;
        bool isUp = loop.Counter.Step == 1 && ((code == Code.Blt && staysIfSo) || (code == Code.Bge && !staysIfSo));
        bool isDown = loop.Counter.Step == -1 && ((code == Code.Bge && staysIfSo) || (code == Code.Blt && !staysIfSo));
        return isUp || isDown ? operands[1] : null;
    }
}
