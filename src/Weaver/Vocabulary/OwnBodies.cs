using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Vocabulary;

/// <summary>
/// The code of replacements: their methods, and what compilers made of the lambdas in them. In there a call of the
/// replaced method means that method, or a replacement that calls what it replaces would never end.
/// </summary>
internal sealed class OwnBodies
{
    private readonly Dictionary<MethodDefinition, HashSet<MethodDefinition>> byReplacement = [];

    /// <summary>Whether the code of a replacement is, at least in part, the body of a method.</summary>
    internal bool Has(Replacement replacement, MethodDefinition method)
    {
        if (replacement.Method.Module != method.Module)
            return false;
        if (!byReplacement.TryGetValue(replacement.Method, out HashSet<MethodDefinition>? bodies))
            byReplacement.Add(replacement.Method, bodies = Bodies(replacement.Method));
        return bodies.Contains(method);
    }

    private static HashSet<MethodDefinition> Bodies(MethodDefinition replacement)
    {
        var bodies = new HashSet<MethodDefinition> { replacement };
        var pending = new Stack<MethodDefinition>(bodies);
        while (pending.Count > 0)
        {
            foreach (Instruction instruction in pending.Pop().Body.Instructions)
            {
                if (instruction.Operand is MethodReference reference && reference.DeclaringType.Scope == replacement.Module &&
                    reference.Resolve() is { HasBody: true } used && IsCompilerMade(used) && bodies.Add(used))
                {
                    pending.Push(used);
                }
            }
        }

        return bodies;
    }

    private static bool IsCompilerMade(MethodDefinition method) => IsMarked(method) || IsMarked(method.DeclaringType);

    private static bool IsMarked(ICustomAttributeProvider provider) => provider.HasCustomAttributes &&
        provider.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute");
}
