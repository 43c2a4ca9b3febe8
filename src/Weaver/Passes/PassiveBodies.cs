using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>Methods marked [NotDifferentiable]: their twins strip the arguments on the way in and the result on the way out.</summary>
internal static class PassiveBodies
{
    /// <summary>starg p, the primal of p</summary>
    internal static void StripArguments(BodyWriter writer)
    {
        foreach (ParameterDefinition parameter in writer.Source.Parameters)
        {
            TypeReference type = parameter.ParameterType;
            if (type is ByReferenceType or PointerType || !writer.Context.Bearing.May(type) || Analysis.Types.IsByRefLike(type))
                continue;
            ParameterDefinition own = writer.Target.Parameters[parameter.Index];
            writer.Emit(Instruction.Create(OpCodes.Ldarg, own));
            writer.CallWithTape(References.Instance(writer.Context.Runtime.Primals("Of"), type));
            writer.Emit(Instruction.Create(OpCodes.Starg, own));
        }
    }

    /// <summary>The primal of what is returned.</summary>
    internal static void StripResult(BodyWriter writer)
    {
        TypeReference type = writer.Source.ReturnType;
        if (Analysis.Types.IsVoid(type) || type is ByReferenceType or PointerType ||
            !writer.Context.Bearing.May(type) || Analysis.Types.IsByRefLike(type))
        {
            return;
        }

        writer.CallWithTape(References.Instance(writer.Context.Runtime.Primals("Of"), type));
    }
}
