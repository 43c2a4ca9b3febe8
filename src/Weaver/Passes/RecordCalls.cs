using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Calls, in this order: to array accessors, with a constrained. prefix, to what has a replacement, to the runtime (as
/// they are), to delegates, to twins, across the border, and to slots that code elsewhere may implement.
/// </summary>
internal sealed class RecordCalls : IRewriting
{
    public bool Rewrite(Instruction instruction, StackNode? stack, BodyWriter writer)
    {
        if (instruction.OpCode.Code == Code.Calli)
            return Calli((CallSite)instruction.Operand, writer);
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt or Code.Newobj))
            return false;
        var callee = (MethodReference)instruction.Operand;
        bool isNew = instruction.OpCode.Code == Code.Newobj;
        if (callee.DeclaringType is ArrayType)
            return ArrayAccessors.Rewrite(callee, stack!, writer);
        if (writer.Constrained is { } constrained)
            return ConstrainedCalls.Rewrite(callee, constrained, stack, writer);
        if (!IsBaseConstructor(callee, isNew, stack) && writer.Context.Replacements.Find(callee) is { } replacement)
        {
            if (!writer.Context.Replacements.IsOwnCall(replacement, writer.Source))
                ReplacedCalls.Write(replacement, callee, callee.DeclaringType, isNew, stack, writer);
            else
                OwnCall(callee, isNew, stack, writer);
            return true;
        }

        if (IsOfRuntime(callee, writer.Context) || (isNew && Types.IsDelegate(callee.DeclaringType)))
            return false;
        if (callee.Name == "Invoke" && Types.IsDelegate(callee.DeclaringType))
            return OpenCalls.RewriteInvoke(callee, stack, writer);
        MethodDefinition? definition = Types.TryResolve(callee);
        if (definition != null && !isNew && ToTwin(callee, definition, instruction, writer))
            return true;
        return BorderCalls.Rewrite(callee, isNew, stack, writer) ||
            (definition != null && OpenCalls.RewriteVirtual(callee, definition, stack, writer));
    }

    /// <summary>Whether the call builds a part of this object, for which there is no other: a replacement makes a new one.</summary>
    private static bool IsBaseConstructor(MethodReference callee, bool isNew, StackNode? stack) =>
        callee.Name == ".ctor" && !isNew && stack![callee.Parameters.Count].Kind == StackKind.Object;

    /// <summary>Whether a method belongs to the runtime, whose code knows about active values.</summary>
    private static bool IsOfRuntime(MethodReference callee, WeavingContext context) =>
        context.Module != context.Runtime.Runtime && callee.DeclaringType.Scope.Name == RuntimeReferences.AssemblyName;

    /// <summary>
    /// A replacement calls what it replaces.<br/>
    /// call M ⇒ say so to the entry of M, which would otherwise call the replacement; call M
    /// </summary>
    private static void OwnCall(MethodReference callee, bool isNew, StackNode? stack, BodyWriter writer)
    {
        writer.Emit(OpCodes.Ldstr, Types.TryResolve(callee)?.FullName ?? callee.FullName);
        writer.CallWithTape(writer.Context.Runtime.Crossing("CallOwn"));
        if (!BorderCalls.Rewrite(callee, isNew, stack, writer))
            writer.Copy();
    }

    /// <summary>call M ⇒ ldarg tape; call the twin of M</summary>
    private static bool ToTwin(MethodReference callee, MethodDefinition definition, Instruction instruction, BodyWriter writer)
    {
        if (!writer.Context.Twins.TryGetValue(definition, out MethodDefinition? twin))
            return false;
        if (instruction.OpCode.Code == Code.Callvirt && definition.IsVirtual && !definition.IsFinal && !definition.DeclaringType.IsSealed)
            return false;
        if (definition.DeclaringType.IsInterface && definition.IsVirtual && !definition.IsFinal && definition.HasThis)
            return false;
        writer.Tape();
        // A callvirt checks its receiver for null, which the twin's has to do as well.
        writer.Copy(instruction.OpCode, References.Sibling(twin, callee));
        return true;
    }

    private static bool Calli(CallSite site, BodyWriter writer)
    {
        if (!site.Parameters.Any(p => writer.Context.Bearing.May(p.ParameterType)) && !writer.Context.Bearing.May(site.ReturnType))
            return false;
        ConvertPrimals.Refuse(writer, "it calls through a function pointer, and nobody knows what is behind it. Use a delegate.");
        writer.Copy();
        return true;
    }
}
