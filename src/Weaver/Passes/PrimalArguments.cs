using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Arguments of calls that hand no derivative on.<br/>
/// x on the stack ⇒ its primal: a double without its tag, a copy of a structure, an object or a span without tags.
/// </summary>
internal static class PrimalArguments
{
    /// <summary>A receiver that is a structure is copied if doubles lie in it; others, such as string handlers, are built up.</summary>
    internal static bool Takes(Argument argument, WeavingContext context) => argument.Type switch
    {
        ByReferenceType { ElementType: var pointed } => argument.IsReceiver && context.Bearing.IsStoredInPlace(pointed) &&
            !Types.IsByRefLike(pointed) && pointed.FullName != "System.HashCode",
        PointerType => false,
        var type => !Types.IsByRefLike(type) || IsSpan(type),
    };

    /// <summary>Takes the tag off the argument on the stack.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="cut">The place, if the derivative that is lost is counted.</param>
    /// <param name="writer">Where to.</param>
    internal static void Strip(Argument argument, string? cut, BodyWriter writer)
    {
        TypeReference type = argument.Type;
        if (type is ByReferenceType { ElementType: var pointed })
        {
            writer.Emit(OpCodes.Ldobj, pointed);
            writer.CallWithTape(References.Instance(writer.Context.Runtime.Primals("Of"), pointed));
            writer.Emit(OpCodes.Ldloca, writer.Spill(pointed));
            return;
        }

        if (Types.IsDouble(type))
        {
            if (cut != null)
                writer.Emit(OpCodes.Ldstr, cut);
            writer.CallWithTape(writer.Context.Runtime.Recorder(cut == null ? "Primal" : "Cut"));
            return;
        }

        if (cut != null && !IsSpan(type))
            writer.Emit(OpCodes.Ldstr, cut);
        string name = !IsSpan(type) ? cut == null ? "Of" : "OfCut" : type.Name == "Span`1" ? "OfSpan" : "OfReadOnlySpan";
        TypeReference parameter = IsSpan(type) ? ((GenericInstanceType)type).GenericArguments[0] : type;
        writer.CallWithTape(References.Instance(writer.Context.Runtime.Primals(name), parameter));
    }

    private static bool IsSpan(TypeReference type) =>
        type is GenericInstanceType { ElementType.FullName: "System.Span`1" or "System.ReadOnlySpan`1" };
}
