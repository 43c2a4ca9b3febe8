using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>Which local variables a method may still read after a block. Reads the body and changes nothing.</summary>
/// <remarks>A variable whose address is taken is always live.</remarks>
internal sealed class Liveness
{
    private readonly ControlFlow flow;
    private readonly HashSet<int>[] reads;
    private readonly HashSet<int>[] writes;
    private readonly HashSet<int>[] liveIn;
    private readonly HashSet<int> exposed = [];
    private readonly HashSet<ParameterDefinition> exposedArguments = [];

    private Liveness(ControlFlow flow)
    {
        this.flow = flow;
        reads = [.. flow.Blocks.Select(_ => new HashSet<int>())];
        writes = [.. flow.Blocks.Select(_ => new HashSet<int>())];
        foreach (BasicBlock block in flow.Blocks)
            Scan(block);
        liveIn = [.. reads.Select(own => new HashSet<int>(own))];
        while (flow.Blocks.Reverse().Count(Grow) > 0)
        {
        }
    }

    internal static Liveness Of(ControlFlow flow) => new(flow);

    /// <summary>Whether a variable may be read after a block, before it is written again.</summary>
    internal bool IsLiveAfter(BasicBlock block, int variable) =>
        exposed.Contains(variable) || block.Successors.Any(next => liveIn[next.Number].Contains(variable));

    /// <summary>Whether the address of a variable is taken.</summary>
    internal bool IsExposed(int variable) => exposed.Contains(variable);

    /// <summary>Whether the address of an argument is taken.</summary>
    internal bool IsExposed(ParameterDefinition argument) => exposedArguments.Contains(argument);

    /// <summary>The variable that an instruction reads.</summary>
    internal static int? Read(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloc or Code.Ldloc_S => ((VariableDefinition)instruction.Operand).Index,
        >= Code.Ldloc_0 and <= Code.Ldloc_3 => instruction.OpCode.Code - Code.Ldloc_0,
        _ => null,
    };

    /// <summary>The variable that an instruction writes.</summary>
    internal static int? Written(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stloc or Code.Stloc_S => ((VariableDefinition)instruction.Operand).Index,
        >= Code.Stloc_0 and <= Code.Stloc_3 => instruction.OpCode.Code - Code.Stloc_0,
        _ => null,
    };

    private void Scan(BasicBlock block)
    {
        foreach (Instruction instruction in block.Instructions)
        {
            if (Read(instruction) is { } read && !writes[block.Number].Contains(read))
                reads[block.Number].Add(read);
            if (Written(instruction) is { } written)
                writes[block.Number].Add(written);
            if (instruction.OpCode.Code is Code.Ldloca or Code.Ldloca_S)
                exposed.Add(((VariableDefinition)instruction.Operand).Index);
            if (instruction.OpCode.Code is Code.Ldarga or Code.Ldarga_S)
                exposedArguments.Add((ParameterDefinition)instruction.Operand);
        }
    }

    /// <summary>Adds what the blocks that follow read; says whether there was anything new.</summary>
    private bool Grow(BasicBlock block)
    {
        int before = liveIn[block.Number].Count;
        foreach (BasicBlock next in block.Successors)
            liveIn[block.Number].UnionWith(liveIn[next.Number].Where(variable => !writes[block.Number].Contains(variable)));
        return liveIn[block.Number].Count > before;
    }
}
