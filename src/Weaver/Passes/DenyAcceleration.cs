using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// call Avx2.get_IsSupported ⇒ …; ldarg tape; call Crossing.Accelerated, which is false inside a recording: the code
/// takes its scalar path, which can be recorded.
/// </summary>
internal sealed class DenyAcceleration : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        if (instruction.OpCode.Code != Code.Call || instruction.Operand is not MethodReference callee || !Asks(callee))
            return false;
        writer.Copy();
        writer.CallWithTape(writer.Context.Runtime.Crossing("Accelerated"));
        return true;
    }

    private static bool Asks(MethodReference callee) =>
        callee.Name is "get_IsSupported" or "get_IsHardwareAccelerated" &&
        callee.DeclaringType.GetElementType().FullName is var type &&
        (type.StartsWith("System.Runtime.Intrinsics.", StringComparison.Ordinal) ||
            type is "System.Numerics.Vector" or "System.Numerics.Vector`1");
}
