using ILDiff.Weaving.Emission;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Tells the tape which line the code is at, where that is asked for: ⇒ ldstr site; ldarg tape; call Lines.At. At the start of each
/// sequence point and of each handler, and after calls, since a twin that was called says its own lines. Entries put the
/// caller's line back by themselves.
/// </summary>
internal sealed class MarkLines(BodyWriter writer)
{
    private readonly bool isOn = writer.Context.Options.Lines;
    private bool isDue;

    /// <summary>Before an instruction is written; after its branches are known to land here.</summary>
    internal void Before(Instruction instruction, bool startsHandler)
    {
        isDue |= startsHandler || writer.SequencePoints.ContainsKey(instruction);
        if (isDue && instruction.OpCode.OpCodeType != OpCodeType.Prefix) // nothing may stand between a prefix and its instruction
            Mark();
    }

    /// <summary>After an instruction was written.</summary>
    internal void After(Instruction instruction)
    {
        // After the last call the caller says its line.
        if (instruction.OpCode.FlowControl == FlowControl.Call && instruction.Next?.OpCode.Code != Code.Ret)
            Mark();
    }

    private void Mark()
    {
        isDue = false;
        if (!isOn || writer.Point() is not { } point)
            return;
        writer.Emit(OpCodes.Ldstr, $"{writer.Site("")}|{point.Document.Url}");
        writer.CallWithTape(writer.Context.Runtime.Method("ILDiff.Activity.Lines", "At"));
    }
}
