using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>
/// Loops that compute doubles and end when doubles say so, such as a bisection: what is differentiated are the iterations
/// that were made, and not the limit that they tend to. Reads the body and changes nothing.
/// </summary>
/// <remarks>
/// An exit is decided by doubles if it compares them, asks a method with doubles, or looks at a variable that is set
/// in the loop, and doubles are compared there. Errs on both sides; it is for a report, and nothing is woven by it.
/// </remarks>
internal sealed class Iterations
{
    private readonly IList<Instruction> instructions;
    private readonly EvaluationStack stacks;

    private Iterations(MethodDefinition method, EvaluationStack stacks)
    {
        instructions = method.Body.Instructions;
        this.stacks = stacks;
    }

    /// <summary>The branches that end such loops, and whether what the loop computes is chosen: a search.</summary>
    internal static Dictionary<Instruction, bool> EndsByDoubles(MethodDefinition method, EvaluationStack stacks)
    {
        var ends = new Dictionary<Instruction, bool>();
        var iterations = new Iterations(method, stacks);
        if (!iterations.MayLoop() || !method.Body.Instructions.Any(iterations.ComparesDoubles))
            return ends;
        ControlFlow flow = ControlFlow.Of(method.Body);
        var dominators = new Dominators(flow.Blocks.Select(block => block.Predecessors.Select(previous => previous.Number)));
        List<NaturalLoop> loops = NaturalLoop.Of(flow, dominators);
        foreach (NaturalLoop loop in loops)
        {
            List<Instruction> found = iterations.EndsOf(loop);
            if (found.Count == 0)
                continue;
            var selections = new Selections(dominators, iterations.Decides, iterations.StoresDouble);
            bool isSearch = selections.AreIn(loop, loops.Where(inner => inner != loop && loop.Blocks.IsProperSupersetOf(inner.Blocks)));
            foreach (Instruction end in found)
                ends[end] = isSearch || ends.TryGetValue(end, out bool already) && already;
        }

        return ends;
    }

    private bool MayLoop() => instructions.Any(instruction => instruction.Operand switch
    {
        Instruction target => target.Offset <= instruction.Offset,
        Instruction[] targets => targets.Any(target => target.Offset <= instruction.Offset),
        _ => false,
    });

    private List<Instruction> EndsOf(NaturalLoop loop)
    {
        var members = new HashSet<Instruction>(loop.Blocks.SelectMany(block => block.Instructions));
        if (!members.Any(StoresDouble))
            return [];
        bool compares = members.Any(ComparesDoubles);
        return
        [
            .. loop.Blocks.Where(block => block.Successors.Any(next => !loop.Blocks.Contains(next))).Select(block => block.Last)
                .Where(last => last.OpCode.FlowControl == FlowControl.Cond_Branch && last.OpCode.Code != Code.Switch)
                .Where(last => !(members.Contains((Instruction)last.Operand) && members.Contains(last.Next)))
                .Where(last => IsDecidedByDoubles(last, members, compares)),
        ];
    }

    // A choice by sign compares integers, which hold what doubles said.
    private bool Decides(Instruction branch) => IsDecidedByDoubles(branch, [], false) ||
        Selections.AsksForSign(branch.Previous) || branch.Previous?.Previous is { } before && Selections.AsksForSign(before);

    private bool IsDecidedByDoubles(Instruction branch, HashSet<Instruction> loop, bool compares)
    {
        if (ComparesDoubles(branch))
            return true;
        if (branch.OpCode.Code is not (Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S))
            return false;
        Instruction? condition = branch.Previous;
        while (condition != null && (IsNegation(condition) || IsReloaded(condition)))
            condition = condition.Previous.Previous;
        if (condition == null || ComparesDoubles(condition))
            return condition != null;
        return compares && Liveness.Read(condition) is { } variable && loop.Any(instruction => Liveness.Written(instruction) == variable);
    }

    // !x is x == 0
    private static bool IsNegation(Instruction instruction) =>
        instruction.OpCode.Code == Code.Ceq && instruction.Previous?.OpCode.Code == Code.Ldc_I4_0;

    // stloc x, ldloc x: builds for debugging do so with every condition.
    private static bool IsReloaded(Instruction instruction) =>
        Liveness.Read(instruction) is { } variable && instruction.Previous is { } store && Liveness.Written(store) == variable;

    /// <summary>Whether the instruction compares doubles, or asks a method with doubles a question.</summary>
    private bool ComparesDoubles(Instruction instruction)
    {
        if (!stacks.IsReachable(instruction))
            return false;
        if (instruction.Operand is MethodReference callee)
        {
            return callee.ReturnType.MetadataType == MetadataType.Boolean &&
                callee.Parameters.Any(parameter => Types.IsDouble(parameter.ParameterType));
        }

        return instruction.OpCode.Code is Code.Ceq or Code.Clt or Code.Clt_Un or Code.Cgt or Code.Cgt_Un or
                >= Code.Beq and <= Code.Blt_Un or >= Code.Beq_S and <= Code.Blt_Un_S &&
            stacks.Before(instruction) is { } stack && (stack.Top.IsDouble || stack.Rest!.Top.IsDouble);
    }

    private bool StoresDouble(Instruction instruction) => stacks.IsReachable(instruction) &&
        instruction.OpCode.Code is Code.Stloc or Code.Stloc_S or Code.Stloc_0 or Code.Stloc_1 or Code.Stloc_2 or Code.Stloc_3 or
            Code.Starg or Code.Starg_S or Code.Stfld or Code.Stsfld or Code.Stelem_R8 or Code.Stind_R8 &&
        stacks.Before(instruction) is { Top.IsDouble: true };
}
