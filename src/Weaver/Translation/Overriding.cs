using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Which method of a type runs when a virtual one is called on it.</summary>
internal static class Overriding
{
    /// <summary>The method that runs on objects that are of a class and of no class derived from it; null if that is not certain.</summary>
    internal static MethodReference? Find(TypeReference type, MethodReference slot)
    {
        if (Types.TryResolve(slot) is not { IsVirtual: true } declared || slot is GenericInstanceMethod)
            return null;
        List<TypeReference> bases = BasesOf(type);
        return declared.DeclaringType.IsInterface ? OfInterface(bases, slot, declared) : OfClass(bases, slot, declared);
    }

    /// <summary>Whether objects of a type are also of another; null if that is not certain.</summary>
    internal static bool? IsOf(TypeReference type, TypeReference other)
    {
        foreach (TypeReference at in BasesOf(type))
        {
            if (at.FullName == other.FullName || InterfacesOf(at).Any(own => own.FullName == other.FullName))
                return true;
        }

        // A generic interface may stand for others, of bases of its arguments.
        return other is GenericInstanceType || Types.TryResolve(other) == null ? null : false;
    }

    private static IEnumerable<TypeReference> InterfacesOf(TypeReference type) => Types.TryResolve(type)!.Interfaces
        .Select(own => Types.Inflate(own.InterfaceType, new FieldReference("", type, type)))
        .SelectMany(own => Types.TryResolve(own) == null ? [own] : InterfacesOf(own).Prepend(own));

    private static MethodReference? OfClass(List<TypeReference> bases, MethodReference slot, MethodDefinition declared)
    {
        foreach (TypeReference at in bases)
        {
            TypeDefinition definition = Types.TryResolve(at)!;
            foreach (MethodDefinition method in definition.Methods.Where(method => method.IsVirtual))
            {
                if (method == declared || Names(method, slot) || (!method.HasOverrides && !method.IsNewSlot && IsAlike(method, at, slot)))
                    return On(method, at);
            }
        }

        return null;
    }

    private static MethodReference? OfInterface(List<TypeReference> bases, MethodReference slot, MethodDefinition declared)
    {
        string wanted = slot.DeclaringType.FullName;
        int implementer = bases.FindIndex(at => Types.TryResolve(at)!.Interfaces.Any(
            own => Types.Inflate(own.InterfaceType, new FieldReference("", at, at)).FullName == wanted));
        if (implementer < 0)
            return null;
        foreach (TypeReference at in bases.Skip(implementer))
        {
            TypeDefinition definition = Types.TryResolve(at)!;
            MethodDefinition? method = definition.Methods.FirstOrDefault(method => Names(method, slot)) ??
                definition.Methods.FirstOrDefault(method => method.IsPublic && method.IsVirtual && method.Name == declared.Name && IsAlike(method, at, slot));
            if (method != null)
                return method.IsFinal || implementer == 0 ? On(method, at) : OfClass(bases, On(method, at), method);
        }

        return null;
    }

    /// <summary>Whether a method says that it is the implementation.</summary>
    private static bool Names(MethodDefinition method, MethodReference slot) => method.Overrides.Any(
        own => own.Name == slot.Name && own.DeclaringType.FullName == slot.DeclaringType.FullName && own.Parameters.Count == slot.Parameters.Count);

    private static bool IsAlike(MethodDefinition method, TypeReference at, MethodReference slot)
    {
        if (method.Name != slot.Name || method.Parameters.Count != slot.Parameters.Count || method.HasGenericParameters)
            return false;
        MethodReference own = On(method, at);
        return Enumerable.Range(0, slot.Parameters.Count).All(i =>
            Types.Inflate(own.Parameters[i].ParameterType, own).FullName == Types.Inflate(slot.Parameters[i].ParameterType, slot).FullName);
    }

    /// <summary>The class and its bases, as far as they can be found.</summary>
    private static List<TypeReference> BasesOf(TypeReference type)
    {
        List<TypeReference> bases = [];
        for (TypeReference? at = type; at != null && Types.TryResolve(at) is { } definition;)
        {
            bases.Add(at);
            at = definition.BaseType == null ? null : Types.Inflate(definition.BaseType, new FieldReference("", at, at));
        }

        return bases;
    }

    private static MethodReference On(MethodDefinition method, TypeReference type)
    {
        if (type is not GenericInstanceType)
            return method;
        var reference = new MethodReference(method.Name, method.ReturnType, type) { HasThis = method.HasThis };
        foreach (ParameterDefinition parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        return reference;
    }
}
