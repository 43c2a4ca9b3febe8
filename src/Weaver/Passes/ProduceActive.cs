using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>For stress mode. ldc.r8 ⇒ ldc.r8; ldarg tape; call Recorder.Produced</summary>
internal sealed class ProduceActive : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        bool produces = instruction.OpCode.Code switch
        {
            Code.Ldc_R8 => true,
            Code.Conv_R8 => !stack!.Top.IsDouble,
            _ => false,
        };
        if (!produces || !writer.Context.Options.Stress)
            return false;
        writer.Copy();
        writer.CallWithTape(writer.Context.Runtime.Recorder("Produced"));
        return true;
    }
}
