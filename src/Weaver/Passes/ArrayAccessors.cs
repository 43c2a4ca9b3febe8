using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>call double[,].Set, double[,].Address ⇒ note the array; call as before</summary>
internal static class ArrayAccessors
{
    internal static bool Rewrite(MethodReference callee, StackNode stack, BodyWriter writer)
    {
        TypeReference element = ((ArrayType)callee.DeclaringType).ElementType;
        if (callee.Name is not ("Set" or "Address") || !writer.Context.Bearing.IsStoredInPlace(element))
            return false;
        List<Argument> arguments = Argument.Of(callee, isNew: false, stack);
        Stack<VariableDefinition> indices = ArgumentSpilling.Spill(writer, arguments, first: 1);
        NoteStores.NoteTop(element, writer);
        foreach (VariableDefinition index in indices)
            writer.Emit(OpCodes.Ldloc, index);
        writer.Copy();
        return true;
    }
}
