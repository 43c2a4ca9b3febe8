using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// call Math.Sin ⇒ ldarg tape; call the method that says it replaces Math.Sin. Delegates are looked at first where the
/// replacement hands them to .NET.
/// </summary>
internal static class ReplacedCalls
{
    internal static void Write(
        Replacement replacement, MethodReference callee, TypeReference type, bool isNew, StackNode? stack, BodyWriter writer)
    {
        if (callee.HasThis && !isNew && replacement.Method.Parameters[0].ParameterType is not ByReferenceType)
            LoadReceiver(callee, stack, writer);
        if (replacement.TakesTape && replacement.Method.Module == writer.Context.Runtime.Runtime)
            BorderCalls.GuardDelegates(callee, Argument.Of(callee, isNew, stack), writer);
        Call(replacement, callee, type, writer);
        writer.AfterCall();
    }

    /// <summary>Calls the replacement; its arguments are on the stack.</summary>
    internal static void Call(Replacement replacement, MethodReference callee, TypeReference type, BodyWriter writer)
    {
        MethodReference method = writer.Context.Module.ImportReference(replacement.Method);
        TypeReference[] arguments =
        [
            .. type is GenericInstanceType declaring ? declaring.GenericArguments : [],
            .. callee is GenericInstanceMethod generic ? generic.GenericArguments : Enumerable.Empty<TypeReference>(),
        ];
        if (replacement.Method.HasGenericParameters)
            method = References.Instance(method, arguments);
        if (replacement.TakesSite)
            writer.Emit(OpCodes.Ldstr, writer.Site(Names.Of(callee)));
        if (replacement.TakesTape)
            writer.Tape();
        writer.Call(method);
    }

    /// <summary>A receiver that is a structure comes by reference, and the replacement takes its value.</summary>
    private static void LoadReceiver(MethodReference callee, StackNode? stack, BodyWriter writer)
    {
        List<Argument> arguments = Argument.Of(callee, isNew: false, stack);
        if (arguments[0].Stack is not { Kind: StackKind.Pointer })
            return;
        TypeReference structure = writer.Constrained ?? callee.DeclaringType;
        ArgumentSpilling.Transform(writer, arguments, argument =>
            argument.IsReceiver ? () => writer.Emit(OpCodes.Ldobj, structure) : null);
    }
}
