using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Calls through a type that generic code names: constrained. double callvirt Object.ToString; and, where the type is a
/// parameter that may be double, constrained. !T call INumber.op_Addition ⇒ if T is double, double's replacement; else
/// as before. The JIT keeps one of the two.
/// </summary>
internal static class ConstrainedCalls
{
    internal static bool Rewrite(MethodReference callee, TypeReference constrained, StackNode? stack, BodyWriter writer)
    {
        WeavingContext context = writer.Context;
        if (constrained is GenericParameter)
            return Parameter(callee, constrained, stack, writer);
        if (context.Replacements.Find(constrained, callee) is { } replacement)
        {
            ReplacedCalls.Write(replacement, callee, constrained, isNew: false, stack, writer);
            return true;
        }

        // A structure of the module, or of an assembly that is woven, has its own code for the slot, or none.
        if (Types.TryResolve(constrained) is { } definition && BorderCalls.IsWoven(definition, context) &&
            definition.Methods.Any(method => method.Name == callee.Name))
        {
            return false;
        }

        BorderClass ofType = BorderList.Of(constrained.GetElementType().FullName, callee.Name);
        return BorderCalls.Rewrite(callee, ofType == BorderClass.Guarded ? BorderList.Of(callee) : ofType, isNew: false, stack, writer);
    }

    private static bool Parameter(MethodReference callee, TypeReference parameter, StackNode? stack, BodyWriter writer)
    {
        bool takesPrimals = BorderList.Of(callee) == BorderClass.Primal;
        if (!takesPrimals && (!Framework.Declares(callee.DeclaringType) || !writer.Context.Bearing.May(callee)))
            return false;

        List<Argument> arguments = Argument.Of(callee, isNew: false, stack);
        Replacement? replacement = writer.Context.Replacements.Find(
            writer.Context.Module.TypeSystem.Double, callee, WithDouble(callee, parameter, writer));
        if (takesPrimals && replacement == null)
            return BorderCalls.Rewrite(callee, BorderClass.Primal, isNew: false, stack, writer);
        if (replacement == null && BorderList.Of("System.Double", callee.Name) is BorderClass.Reads or BorderClass.Moves)
            return false;

        writer.DropTail();
        Stack<VariableDefinition> spilled = ArgumentSpilling.Spill(writer, arguments, first: 0);
        var general = Instruction.Create(OpCodes.Nop);
        var end = Instruction.Create(OpCodes.Nop);
        writer.Call(References.Instance(writer.Context.Runtime.Stores("IsDouble", 1), parameter));
        writer.Emit(OpCodes.Brfalse, general);
        AsDouble(callee, parameter, replacement, arguments, spilled, writer);
        writer.Emit(OpCodes.Br, end);
        writer.Emit(general);
        foreach (var (argument, variable) in arguments.Zip(spilled, (argument, variable) => (argument, variable)))
        {
            writer.Emit(OpCodes.Ldloc, variable);
            if (!takesPrimals && !argument.IsReceiver && argument.Stack.Kind is StackKind.Float64 or StackKind.Parameter && argument.Type.FullName != parameter.FullName)
                writer.CallWithTape(References.Instance(writer.Context.Runtime.Primals("For", 2), parameter, argument.Type));
        }

        if (takesPrimals)
            BorderCalls.Rewrite(callee, BorderClass.Primal, isNew: false, stack, writer);
        else
            writer.Copy();
        writer.Emit(end);
        return true;
    }

    private static void AsDouble(
        MethodReference callee, TypeReference parameter, Replacement? replacement, List<Argument> arguments,
        Stack<VariableDefinition> spilled, BodyWriter writer)
    {
        TypeReference real = writer.Context.Module.TypeSystem.Double;
        if (replacement == null)
        {
            string site = writer.Site(Names.Of(callee));
            foreach (var (argument, variable) in arguments.Zip(spilled, (argument, variable) => (argument, variable)))
            {
                writer.Emit(OpCodes.Ldloc, variable);
                if (argument.MayBear(writer.Context.Bearing))
                    BorderCalls.Guard(argument, site, writer);
            }

            writer.Copy();
            return;
        }

        foreach (var (argument, variable) in arguments.Zip(spilled, (argument, variable) => (argument, variable)))
        {
            if (argument.IsReceiver)
            {
                writer.Emit(OpCodes.Ldloc, variable);
                writer.Emit(OpCodes.Ldobj, real);
            }
            else if (argument.Type.FullName == parameter.FullName)
            {
                writer.Emit(OpCodes.Ldloca, variable);
                writer.Emit(OpCodes.Ldobj, real);
            }
            else
            {
                writer.Emit(OpCodes.Ldloc, variable);
            }
        }

        ReplacedCalls.Call(replacement, callee, real, writer);
        writer.AfterCall();
        if (Types.Inflate(callee.ReturnType, callee).FullName == parameter.FullName)
        {
            VariableDefinition result = writer.Spill(real);
            writer.Emit(OpCodes.Ldloca, result);
            writer.Emit(OpCodes.Ldobj, parameter);
        }
    }

    /// <summary>The types of the slot's parameters when the type parameter is double; those of the method itself stay.</summary>
    private static IEnumerable<TypeReference> WithDouble(MethodReference callee, TypeReference parameter, BodyWriter writer)
    {
        MethodReference slot = callee.GetElementMethod();
        return slot.Parameters.Select(declared => Types.Inflate(declared.ParameterType, slot))
            .Select(type => type.FullName == parameter.FullName ? writer.Context.Module.TypeSystem.Double : type);
    }
}
