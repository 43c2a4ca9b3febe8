using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// callvirt Func.Invoke ⇒ if the delegate's target is not woven, guard the arguments; callvirt Func.Invoke
/// </summary>
internal static class DelegateCalls
{
    internal static bool Rewrite(MethodReference invoke, StackNode? stack, BodyWriter writer)
    {
        List<Argument> arguments = Argument.Of(invoke, isNew: false, stack);
        DoubleBearing bearing = writer.Context.Bearing;
        if (!arguments.Skip(1).Any(argument => argument.MayBear(bearing)))
            return false;

        string site = writer.Site($"the delegate {Names.Of(invoke.DeclaringType)}");
        Stack<VariableDefinition> spilled = ArgumentSpilling.Spill(writer, arguments, first: 1);
        var woven = Instruction.Create(OpCodes.Nop);
        writer.Emit(OpCodes.Dup);
        writer.CallWithTape(writer.Context.Runtime.Method("ILDiff.Border.Delegates", "IsWoven"));
        writer.Emit(OpCodes.Brtrue, woven);
        foreach (var (argument, variable) in arguments.Skip(1).Zip(spilled, (argument, variable) => (argument, variable)))
        {
            if (!argument.MayBear(bearing))
                continue;
            writer.Emit(OpCodes.Ldloc, variable);
            BorderCalls.Guard(argument, site, writer);
            writer.Emit(OpCodes.Pop);
        }

        writer.Emit(woven);
        foreach (VariableDefinition variable in spilled)
            writer.Emit(OpCodes.Ldloc, variable);
        writer.Copy();
        return true;
    }
}
