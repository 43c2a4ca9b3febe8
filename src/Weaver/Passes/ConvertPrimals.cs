using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Emission;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// conv.i4 ⇒ ldstr site; ldarg tape; call Recorder.Cut; conv.i4<br/>
/// ldind.i8 through a pointer to double ⇒ ldind.r8; …Cut; the bits
/// </summary>
internal sealed class ConvertPrimals : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        Code code = instruction.OpCode.Code;
        if (IsBitsOfDouble(code, stack))
        {
            if (code != Code.Ldind_I8)
            {
                Refuse(writer, "it reads parts of the bits of a double. Read all eight bytes as a long, or mark the method [NotDifferentiable].");
                writer.Copy();
                return true;
            }

            writer.Emit(OpCodes.Ldind_R8);
            Cut(writer, "reading the bits of a double");
            writer.Call(writer.Context.Module.ImportReference(
                writer.Context.Runtime.Method("ILDiff.Border.Bits", "Of")));
            return true;
        }

        if (!IsConversion(code) || !stack!.Top.IsDouble)
            return false;
        if (code == Code.Conv_R8)
        {
            writer.Copy();
            return true;
        }

        if (code == Code.Ckfinite)
        {
            writer.Emit(OpCodes.Dup);
            writer.CallWithTape(writer.Context.Runtime.Recorder("Primal"));
            writer.Copy();
            writer.Emit(OpCodes.Pop);
            return true;
        }

        Cut(writer, $"the conversion {instruction.OpCode.Name}", code == Code.Conv_R4 ? "CutToSingle" : "CutToInteger");
        writer.Copy();
        return true;
    }

    /// <summary>Writes that the method cannot go on in a recording.</summary>
    internal static void Refuse(BodyWriter writer, string why)
    {
        writer.Cross(CrossingKind.Refused, Names.Of(writer.Source), why);
        writer.Emit(OpCodes.Ldstr, writer.Site(Names.Of(writer.Source)));
        writer.Emit(OpCodes.Ldstr, why);
        writer.CallWithTape(writer.Context.Runtime.Crossing("Refuse"));
    }

    private static void Cut(BodyWriter writer, string conversion, string recorder = "Cut")
    {
        writer.Cross(CrossingKind.Cut, conversion, "no derivative flows through it.");
        writer.Emit(OpCodes.Ldstr, writer.Site(conversion));
        writer.CallWithTape(writer.Context.Runtime.Recorder(recorder));
    }

    private static bool IsConversion(Code code) => code is >= Code.Conv_I1 and <= Code.Conv_U8 or
        >= Code.Conv_Ovf_I1_Un and <= Code.Conv_Ovf_U_Un or >= Code.Conv_Ovf_I1 and <= Code.Conv_Ovf_U8 or
        Code.Conv_U2 or Code.Conv_U1 or Code.Conv_I or Code.Conv_Ovf_I or Code.Conv_Ovf_U or Code.Conv_U or
        Code.Conv_R_Un or Code.Ckfinite;

    private static bool IsBitsOfDouble(Code code, StackNode? stack) =>
        code is Code.Ldind_I8 or Code.Ldind_I4 or Code.Ldind_U4 or Code.Ldind_I2 or Code.Ldind_U2 or Code.Ldind_I1 or
            Code.Ldind_U1 or Code.Ldind_I &&
        stack!.Top is { Kind: StackKind.Pointer, Type: { } type } && Types.IsDouble(type);
}
