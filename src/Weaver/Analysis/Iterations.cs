using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>
/// Loops that compute doubles and end when doubles say so, such as a bisection: what is differentiated are the iterations
/// that were made, and not the limit that they tend to. Reads the body and changes nothing.
/// </summary>
/// <remarks>
/// A loop is what lies between a backward branch and its target, and leads to that branch: compilers lay loops out in one
/// piece. An exit is decided by doubles if it compares them, asks a method with doubles, or looks at a variable that is set
/// in the loop, and doubles are compared there. Errs on both sides; it is for a report, and nothing is woven by it.
/// </remarks>
internal sealed class Iterations
{
    private readonly IList<Instruction> instructions;
    private readonly EvaluationStack stacks;
    private readonly Dictionary<Instruction, int> positions = [];

    private Iterations(MethodDefinition method, EvaluationStack stacks)
    {
        instructions = method.Body.Instructions;
        this.stacks = stacks;
        for (int i = 0; i < instructions.Count; i++)
            positions[instructions[i]] = i;
    }

    /// <summary>The branches that end such loops.</summary>
    internal static HashSet<Instruction> EndsByDoubles(MethodDefinition method, EvaluationStack stacks)
    {
        var iterations = new Iterations(method, stacks);
        IEnumerable<IGrouping<int, int>> loops = iterations.instructions
            .SelectMany((instruction, i) => iterations.Targets(instruction).Where(target => target <= i).Select(target => (target, i)))
            .GroupBy(edge => edge.target, edge => edge.i);
        return [.. loops.SelectMany(loop => iterations.EndsOf(loop.Key, loop.Max()))];
    }

    private IEnumerable<Instruction> EndsOf(int first, int last)
    {
        List<Instruction> loop = [.. Members(first, last).Select(position => instructions[position])];
        if (!loop.Any(StoresDouble))
            return [];
        var members = new HashSet<Instruction>(loop);
        bool compares = loop.Any(ComparesDoubles);
        return loop.Where(instruction => instruction.OpCode.FlowControl == FlowControl.Cond_Branch && instruction.OpCode.Code != Code.Switch &&
            !(members.Contains((Instruction)instruction.Operand) && members.Contains(instruction.Next)) &&
            IsDecidedByDoubles(instruction, members, compares));
    }

    /// <summary>What leads from the first instruction of a loop to its last: not a way out that lies between.</summary>
    private HashSet<int> Members(int first, int last)
    {
        var successors = Enumerable.Range(first, last - first + 1).Where(i => stacks.IsReachable(instructions[i]))
            .SelectMany(i => Successors(i).Where(next => next >= first && next <= last).Select(next => (From: i, To: next)))
            .ToLookup(edge => edge.To, edge => edge.From);
        var members = new HashSet<int> { last };
        var pending = new Stack<int>([last]);
        while (pending.Count > 0)
        {
            foreach (int previous in successors[pending.Pop()].Where(members.Add))
                pending.Push(previous);
        }

        return members;
    }

    private IEnumerable<int> Successors(int position)
    {
        Instruction instruction = instructions[position];
        return instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw
            ? Targets(instruction)
            : Targets(instruction).Append(position + 1);
    }

    private IEnumerable<int> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [positions[target]],
        Instruction[] targets => targets.Select(target => positions[target]),
        _ => [],
    };

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
        return compares && Loaded(condition) is { } variable && loop.Any(instruction => Stored(instruction) == variable);
    }

    // !x is x == 0
    private static bool IsNegation(Instruction instruction) =>
        instruction.OpCode.Code == Code.Ceq && instruction.Previous?.OpCode.Code == Code.Ldc_I4_0;

    // stloc x, ldloc x: builds for debugging do so with every condition.
    private static bool IsReloaded(Instruction instruction) =>
        Loaded(instruction) is { } variable && instruction.Previous is { } store && Stored(store) == variable;

    /// <summary>The number of the local variable that is loaded.</summary>
    private static int? Loaded(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloc or Code.Ldloc_S => ((VariableDefinition)instruction.Operand).Index,
        >= Code.Ldloc_0 and <= Code.Ldloc_3 => instruction.OpCode.Code - Code.Ldloc_0,
        _ => null,
    };

    private static int? Stored(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stloc or Code.Stloc_S => ((VariableDefinition)instruction.Operand).Index,
        >= Code.Stloc_0 and <= Code.Stloc_3 => instruction.OpCode.Code - Code.Stloc_0,
        _ => null,
    };

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
