using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;

namespace ILDiff.Weaving.Scope;

/// <summary>Methods that differentiate the functions they are given: AD's, and those of libraries that say so.</summary>
internal sealed class Drivers
{
    private readonly Dictionary<MemberReference, bool> known = [];

    /// <summary>Whether the method or its class is marked [Differentiates].</summary>
    internal bool Has(MethodReference? callee)
    {
        if (callee is null or MethodDefinition || callee.DeclaringType is ArrayType || Framework.Declares(callee.DeclaringType))
            return false;
        if (!known.TryGetValue(callee, out bool isDriver))
            known[callee] = isDriver = Types.TryResolve(callee) is { } method && Marks.Differentiates(method);
        return isDriver;
    }
}
