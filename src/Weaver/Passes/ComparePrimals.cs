using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// clt ⇒ ldstr site; ldarg tape; call Recorder.Less<br/>
/// bge L ⇒ ldstr site; ldarg tape; call Recorder.LessOrUnordered; brfalse L: what the ECMA standard defines bge as, so that a NaN
/// goes the same way.
/// </summary>
internal sealed class ComparePrimals : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        var (comparison, branch) = Comparison(instruction.OpCode.Code);
        if (comparison == null || !(stack!.Top.IsDouble || stack.Rest!.Top.IsDouble))
            return false;
        writer.Emit(OpCodes.Ldstr, writer.Site(Symbol(instruction.OpCode.Code)));
        writer.CallWithTape(writer.Context.Runtime.Recorder(comparison));
        if (branch is { } opcode)
            writer.Branch(opcode, (Instruction)instruction.Operand);
        return true;
    }

    /// <summary>The comparison as it is written; compilers negate those that they branch on.</summary>
    private static string Symbol(Code code) => code switch
    {
        Code.Ceq or Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S => "==",
        Code.Clt or Code.Clt_Un or Code.Blt or Code.Blt_S or Code.Blt_Un or Code.Blt_Un_S => "<",
        Code.Cgt or Code.Cgt_Un or Code.Bgt or Code.Bgt_S or Code.Bgt_Un or Code.Bgt_Un_S => ">",
        Code.Bge or Code.Bge_S or Code.Bge_Un or Code.Bge_Un_S => ">=",
        _ => "<=",
    };

    private static (string? Comparison, OpCode? Branch) Comparison(Code code) => code switch
    {
        Code.Ceq => ("Equal", null),
        Code.Clt => ("Less", null),
        Code.Clt_Un => ("LessOrUnordered", null),
        Code.Cgt => ("Greater", null),
        Code.Cgt_Un => ("GreaterOrUnordered", null),
        Code.Beq or Code.Beq_S => ("Equal", OpCodes.Brtrue),
        Code.Bne_Un or Code.Bne_Un_S => ("Equal", OpCodes.Brfalse),
        Code.Blt or Code.Blt_S => ("Less", OpCodes.Brtrue),
        Code.Blt_Un or Code.Blt_Un_S => ("LessOrUnordered", OpCodes.Brtrue),
        Code.Bge or Code.Bge_S => ("LessOrUnordered", OpCodes.Brfalse),
        Code.Bge_Un or Code.Bge_Un_S => ("Less", OpCodes.Brfalse),
        Code.Bgt or Code.Bgt_S => ("Greater", OpCodes.Brtrue),
        Code.Bgt_Un or Code.Bgt_Un_S => ("GreaterOrUnordered", OpCodes.Brtrue),
        Code.Ble or Code.Ble_S => ("GreaterOrUnordered", OpCodes.Brfalse),
        Code.Ble_Un or Code.Ble_Un_S => ("Greater", OpCodes.Brfalse),
        _ => (null, null),
    };
}
