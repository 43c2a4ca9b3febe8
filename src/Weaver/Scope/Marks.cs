using Mono.Cecil;

namespace ILDiff.Weaving.Scope;

/// <summary>The marks that people put on code.</summary>
internal static class Marks
{
    private const string Differentiable = "ILDiff.DifferentiableAttribute";
    private const string WithoutEntry = "ILDiff.Operations.WithoutEntryAttribute";
    private const string NotDifferentiable = "ILDiff.NotDifferentiableAttribute";

    /// <summary>Whether the method, its property, one of its types or its assembly is marked [Differentiable].</summary>
    internal static bool IsDifferentiable(MethodDefinition method) => Nearest(method) == Differentiable;

    /// <summary>Whether the nearest mark of the method is [NotDifferentiable].</summary>
    internal static bool IsNotDifferentiable(MethodDefinition method) => Nearest(method) == NotDifferentiable;

    /// <summary>Whether the methods of a class have twins and no entries.</summary>
    internal static bool IsWithoutEntry(TypeDefinition type) => Has(type, WithoutEntry);

    /// <summary>Whether the method, or its class, is marked [Differentiates].</summary>
    internal static bool Differentiates(MethodDefinition method) =>
        Has(method, "ILDiff.DifferentiatesAttribute") || Has(method.DeclaringType, "ILDiff.DifferentiatesAttribute");

    /// <summary>Whether the member has an attribute of this type.</summary>
    internal static bool Has(ICustomAttributeProvider member, string attribute) => member.HasCustomAttributes &&
        member.CustomAttributes.Any(candidate => candidate.AttributeType.FullName == attribute);

    /// <summary>The mark nearest to the method wins: a type can be marked one way and one of its members the other.</summary>
    private static string? Nearest(MethodDefinition method)
    {
        string? mark = Mark(method);
        if (mark == null && (method.IsGetter || method.IsSetter))
        {
            PropertyDefinition? property = method.DeclaringType.Properties.FirstOrDefault(
                candidate => candidate.GetMethod == method || candidate.SetMethod == method);
            mark = property == null ? null : Mark(property);
        }

        for (TypeDefinition? type = method.DeclaringType; mark == null && type != null; type = type.DeclaringType)
            mark = Mark(type);
        return mark ?? Mark(method.Module.Assembly);
    }

    private static string? Mark(ICustomAttributeProvider member) =>
        Has(member, NotDifferentiable) ? NotDifferentiable : Has(member, Differentiable) ? Differentiable : null;
}
