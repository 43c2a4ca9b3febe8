using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Calls whose target is known only when they run: of delegates, and of slots that other assemblies may implement.<br/>
/// callvirt M ⇒ if the target is not woven, guard the arguments; callvirt M
/// </summary>
internal static class OpenCalls
{
    /// <summary>callvirt Func.Invoke</summary>
    internal static bool RewriteInvoke(MethodReference invoke, StackNode? stack, BodyWriter writer) =>
        Rewrite(invoke, "ILDiff.Border.Delegates", $"the delegate {Names.Of(invoke.DeclaringType)}", stack, writer);

    /// <summary>A virtual method that a type outside the module may override.</summary>
    internal static bool RewriteVirtual(MethodReference callee, MethodDefinition slot, StackNode? stack, BodyWriter writer) =>
        writer.Current.OpCode.Code == Code.Callvirt && IsOpen(slot) &&
        Rewrite(callee, "ILDiff.Border.Receivers", Names.Of(callee), stack, writer);

    private static bool Rewrite(MethodReference callee, string question, string name, StackNode? stack, BodyWriter writer)
    {
        List<Argument> arguments = Argument.Of(callee, isNew: false, stack);
        TypeReference result = Types.Inflate(callee.ReturnType, callee);
        bool returnsDoubles = !Types.IsVoid(result) && writer.Context.Bearing.May(result);
        if (!GuardUnlessWoven(question, arguments, name, returnsDoubles, writer))
            return false;
        writer.DropTail();
        writer.Copy();
        writer.CallWithTape(writer.Context.Runtime.Crossing("Return"));
        return true;
    }

    /// <summary>Whether types of other assemblies can bring code for the slot.</summary>
    internal static bool IsOpen(MethodDefinition slot)
    {
        if (!slot.IsVirtual || slot.IsFinal || slot.DeclaringType.IsSealed)
            return false;
        for (TypeDefinition? type = slot.DeclaringType; type != null; type = type.DeclaringType)
        {
            if (!(type.IsPublic || type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly))
                return false;
        }

        return slot.IsPublic || slot.IsFamily || slot.IsFamilyOrAssembly;
    }

    /// <summary>Whether members of the type, such as Collection.Add, call others that types of other assemblies can bring.</summary>
    internal static bool HasHooks(TypeDefinition type) =>
        !type.IsInterface && type.Methods.Any(method => method.IsFamily && IsOpen(method));

    /// <summary>
    /// Guards the arguments on the stack unless the target's code is woven, and says that other code runs; false if
    /// there is nothing to guard.
    /// </summary>
    /// <param name="question">The runtime's type whose IsWoven is asked about the receiver.</param>
    /// <param name="arguments">The arguments, the receiver first.</param>
    /// <param name="name">What is called.</param>
    /// <param name="always">Whether to guard a call none of whose arguments can be active.</param>
    /// <param name="writer">Where it is written.</param>
    internal static bool GuardUnlessWoven(string question, List<Argument> arguments, string name, bool always, BodyWriter writer)
    {
        DoubleBearing bearing = writer.Context.Bearing;
        if (arguments[0].Stack.Kind != StackKind.Object || !(always || arguments.Skip(1).Any(argument => argument.MayBear(bearing))))
            return false;
        Stack<VariableDefinition> spilled = ArgumentSpilling.Spill(writer, arguments, first: 1);
        writer.Cross(CrossingKind.Open, name, "which method runs is known only then, and it may be one that is not woven.");
        string site = writer.Site(name);
        var woven = Instruction.Create(OpCodes.Nop);
        writer.Emit(OpCodes.Dup);
        writer.CallWithTape(writer.Context.Runtime.Method(question, "IsWoven"));
        writer.Emit(OpCodes.Brtrue, woven);
        foreach (var (argument, variable) in arguments.Skip(1).Zip(spilled, (argument, variable) => (argument, variable)))
        {
            if (!argument.MayBear(bearing))
                continue;
            writer.Emit(OpCodes.Ldloc, variable);
            BorderCalls.Guard(argument, site, writer);
            writer.Emit(OpCodes.Pop);
        }

        writer.Emit(OpCodes.Ldstr, site);
        writer.CallWithTape(writer.Context.Runtime.Crossing("Leave"));
        writer.Emit(woven);
        foreach (VariableDefinition variable in spilled)
            writer.Emit(OpCodes.Ldloc, variable);
        return true;
    }
}
