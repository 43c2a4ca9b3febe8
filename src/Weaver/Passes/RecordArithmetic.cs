using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>add ⇒ ldarg tape; call Recorder.Add</summary>
internal sealed class RecordArithmetic : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        string? operation = instruction.OpCode.Code switch
        {
            Code.Add => "Add",
            Code.Sub => "Subtract",
            Code.Mul => "Multiply",
            Code.Div => "Divide",
            Code.Rem => "Remainder",
            Code.Neg => "Negate",
            _ => null,
        };
        if (operation == null || !(stack!.Top.IsDouble || (operation != "Negate" && stack.Rest!.Top.IsDouble)))
            return false;
        writer.CallWithTape(writer.Context.Runtime.Recorder(operation));
        return true;
    }
}
