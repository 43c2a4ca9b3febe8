using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>
/// Whether a loop chooses values by comparing doubles: <c>if (f(middle) > 0) high = middle; else low = middle;</c>, or
/// <c>x += step * Math.Sign(f(x))</c>. What is chosen has the derivative of the candidates, not of the choice.
/// </summary>
/// <remarks>
/// A choice is a copy of a double, not a computation, in a block that only one way of a branch on doubles reaches, both
/// ways staying in the loop. A candidate that is computed in such a block, or under a condition kept in a variable, is missed.
/// </remarks>
internal sealed class Selections(Dominators dominators, Func<Instruction, bool> isDecidedByDoubles, Func<Instruction, bool> storesDouble)
{
    /// <summary>Whether the loop does, inner loops left out.</summary>
    internal bool AreIn(NaturalLoop loop, IEnumerable<NaturalLoop> inner)
    {
        var own = new HashSet<BasicBlock>(loop.Blocks);
        foreach (NaturalLoop other in inner)
            own.ExceptWith(other.Blocks);
        List<BasicBlock> choosing = [.. own.Where(block => block.Instructions.Any(IsCopy))];
        return own.SelectMany(block => block.Instructions).Any(IsSignAsNumber) ||
            own.Where(block => IsChoice(block, loop)).Any(choice => choice.Successors.Any(way =>
                way.Predecessors.Count == 1 && choosing.Any(block => dominators.Dominates(way.Number, block.Number))));
    }

    private bool IsChoice(BasicBlock block, NaturalLoop loop) =>
        block.Last.OpCode.FlowControl == FlowControl.Cond_Branch && block.Last.OpCode.Code != Code.Switch &&
        block.Successors.All(loop.Blocks.Contains) && isDecidedByDoubles(block.Last);

    private static bool IsSignAsNumber(Instruction instruction) =>
        instruction.OpCode.Code == Code.Conv_R8 && instruction.Previous is { } sign && AsksForSign(sign);

    /// <summary>Whether the instruction asks for the sign of a double.</summary>
    internal static bool AsksForSign(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: "Sign", DeclaringType.FullName: "System.Math" } callee &&
        Types.IsDouble(callee.Parameters[0].ParameterType);

    private bool IsCopy(Instruction store) => storesDouble(store) && store.OpCode.Code switch
    {
        Code.Stloc or Code.Stloc_S or >= Code.Stloc_0 and <= Code.Stloc_3 or Code.Starg or Code.Starg_S or
            Code.Stfld or Code.Stsfld or Code.Stind_R8 or Code.Stelem_R8 => store.Previous is { } load && IsLoad(load),
        _ => false,
    };

    private static bool IsLoad(Instruction load) => load.OpCode.Code is Code.Ldloc or Code.Ldloc_S or
        >= Code.Ldloc_0 and <= Code.Ldloc_3 or Code.Ldarg or Code.Ldarg_S or >= Code.Ldarg_0 and <= Code.Ldarg_3 or
        Code.Ldfld or Code.Ldsfld or Code.Ldind_R8 or Code.Ldelem_R8;
}
