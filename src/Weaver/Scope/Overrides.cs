using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Scope;

/// <summary>
/// Which methods of a module may run when a virtual or interface method of the module is called. By name and number of
/// parameters, which is never too few.
/// </summary>
internal sealed class Overrides
{
    private readonly Dictionary<string, List<MethodDefinition>> bySlot = [];

    internal Overrides(ModuleDefinition module)
    {
        foreach (TypeDefinition type in module.GetTypes())
        {
            foreach (MethodDefinition method in type.Methods.Where(IsCandidate))
            {
                Add(SimpleName(method.Name), method);
                foreach (MethodReference slot in method.Overrides)
                    Add(SimpleName(slot.Name), method);
            }
        }
    }

    /// <summary>The methods that may run in place of a virtual method, or implement a static abstract one.</summary>
    internal IEnumerable<MethodDefinition> Of(MethodDefinition slot) =>
        slot.IsVirtual && bySlot.TryGetValue(Key(SimpleName(slot.Name), slot), out List<MethodDefinition>? methods)
            ? methods.Where(method => method != slot && MayImplement(method.DeclaringType, slot.DeclaringType))
            : [];

    // Implementations of static abstract members are static and not virtual.
    private static bool IsCandidate(MethodDefinition method) =>
        method.HasBody && (method.IsVirtual || (method.IsStatic && method.DeclaringType.HasInterfaces));

    private static bool MayImplement(TypeDefinition type, TypeDefinition declaring)
    {
        for (TypeDefinition? ancestor = type; ancestor != null; ancestor = Types.TryResolve(ancestor.BaseType))
        {
            if (ancestor == declaring || ancestor.Interfaces.Any(i => Reaches(i.InterfaceType, declaring)))
                return true;
        }

        return declaring.IsInterface; // a derived class of this type may bring the interface
    }

    private static bool Reaches(TypeReference type, TypeDefinition declaring) =>
        Types.TryResolve(type) is { } definition &&
        (definition == declaring || definition.Interfaces.Any(i => Reaches(i.InterfaceType, declaring)));

    private void Add(string name, MethodDefinition method)
    {
        string key = Key(name, method);
        if (!bySlot.TryGetValue(key, out List<MethodDefinition>? methods))
            bySlot[key] = methods = [];
        if (!methods.Contains(method))
            methods.Add(method);
    }

    private static string Key(string name, MethodDefinition method) => $"{name}`{method.Parameters.Count}";

    /// <summary>Explicit implementations are called Interface.Method in C#.</summary>
    private static string SimpleName(string name) => name.Length > 1 && name[0] != '.' ? name.Substring(name.LastIndexOf('.') + 1) : name;
}
