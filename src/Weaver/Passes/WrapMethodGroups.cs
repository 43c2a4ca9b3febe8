using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// ldftn Math.Exp ⇒ ldftn of a method of the same name in the module, which calls Math.Exp and is woven like others. A
/// delegate carries it wherever it goes, so this is done in code that is not recorded too.
/// </summary>
internal sealed class WrapMethodGroups(WeavingContext context)
{
    private const string TypeName = "<ILDiff>MethodGroups";

    private readonly Dictionary<string, MethodDefinition> wrappers = [];
    private TypeDefinition? holder;

    /// <summary>Redirects the module's method groups; returns the wrappers, which are to be woven.</summary>
    internal IEnumerable<MethodDefinition> Run()
    {
        foreach (TypeDefinition type in context.Module.GetTypes().ToList())
        {
            foreach (MethodDefinition method in type.Methods.Where(method => method.HasBody))
            {
                foreach (Instruction instruction in method.Body.Instructions)
                {
                    if (instruction.OpCode.Code == Code.Ldftn && IsWrapped((MethodReference)instruction.Operand))
                        instruction.Operand = Wrapper((MethodReference)instruction.Operand);
                }
            }
        }

        return wrappers.Values;
    }

    private bool IsWrapped(MethodReference method) =>
        !method.DeclaringType.ContainsGenericParameter &&
        !(method is GenericInstanceMethod generic
            ? generic.GenericArguments.Any(argument => argument.ContainsGenericParameter)
            : method.ContainsGenericParameter) &&
        method.DeclaringType is not (ArrayType or TypeDefinition) && !method.DeclaringType.IsValueType &&
        context.Bearing.May(method) && Types.TryResolve(method) is { } definition && definition.Module != context.Module &&
        definition.IsPublic && (context.Replacements.Find(method) != null ||
            !BorderCalls.IsWoven(definition.DeclaringType, context) && BorderList.Of(method) is not BorderClass.Threads);

    private MethodDefinition Wrapper(MethodReference method)
    {
        if (wrappers.TryGetValue(method.FullName, out MethodDefinition? wrapper))
            return wrapper;
        wrapper = new MethodDefinition(
            method.Name, MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig,
            Types.Inflate(method.ReturnType, method));
        if (method.HasThis)
            wrapper.Parameters.Add(new ParameterDefinition("target", ParameterAttributes.None, method.DeclaringType));
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            wrapper.Parameters.Add(new ParameterDefinition(
                parameter.Name, ParameterAttributes.None, Types.Inflate(parameter.ParameterType, method)));
        }

        ILProcessor il = wrapper.Body.GetILProcessor();
        foreach (ParameterDefinition parameter in wrapper.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(method.HasThis ? OpCodes.Callvirt : OpCodes.Call, method);
        il.Emit(OpCodes.Ret);
        Holder().Methods.Add(wrapper);
        wrappers.Add(method.FullName, wrapper);
        return wrapper;
    }

    private TypeDefinition Holder()
    {
        if (holder != null)
            return holder;
        holder = new TypeDefinition(
            "", TypeName, TypeAttributes.Class | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.NotPublic,
            context.Module.TypeSystem.Object);
        context.Module.Types.Add(holder);
        return holder;
    }
}
