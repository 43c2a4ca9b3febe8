using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>A field of a structure or of an object.</summary>
/// <param name="Reference">How code in the module refers to it.</param>
/// <param name="Declaring">The full name of the type that declares it, without type arguments.</param>
/// <param name="Type">Its type.</param>
internal sealed record StructureField(FieldReference Reference, string Declaring, TypeReference Type);

/// <summary>Questions about types whose values are taken apart.</summary>
internal static class Structures
{
    /// <summary>Whether the type is a structure, and not a number.</summary>
    internal static bool Is(TypeReference type)
    {
        type = Types.StripModifiers(type);
        return type is not GenericParameter && StackType.Of(type).Kind == StackKind.Structure;
    }

    /// <summary>Whether the type is Span or ReadOnlySpan.</summary>
    internal static bool IsSpan(TypeReference type) => ElementOfSpan(type) != null;

    /// <summary>What a span is of; null for other types.</summary>
    internal static TypeReference? ElementOfSpan(TypeReference type) =>
        Types.StripModifiers(type) is GenericInstanceType { ElementType.FullName: "System.Span`1" or "System.ReadOnlySpan`1" } span
            ? span.GenericArguments[0]
            : null;

    /// <summary>Whether a value of the type is kept whole: all but structures, and the structures of .NET that are known by name.</summary>
    internal static bool IsWhole(TypeReference type) => !Is(type) || IsSpan(type) || Types.StripModifiers(type).FullName is "System.Index" or "System.Range";

    /// <summary>The fields of a structure; null if they are not all known, or overlap.</summary>
    internal static IReadOnlyList<StructureField>? FieldsOf(TypeReference type, ModuleDefinition module)
    {
        type = Types.StripModifiers(type);
        if (Types.TryResolve(type) is not { } definition || definition.IsExplicitLayout || definition.ClassSize > 0 ||
            definition.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "InlineArrayAttribute"))
        {
            return null;
        }

        List<FieldDefinition> fields = [.. definition.Fields.Where(field => !field.IsStatic)];
        // What .NET keeps private may be another field in the assembly that the code runs with.
        return definition.Module == module || fields.All(field => field.IsPublic)
            ? [.. fields.Select(field => Refer(field, type, definition, module))]
            : null;
    }

    /// <summary>The fields of an object of the module, those of its bases first; null if a base is not of the module.</summary>
    internal static IReadOnlyList<StructureField>? FieldsOfObject(TypeReference type, ModuleDefinition module)
    {
        List<StructureField> fields = [];
        for (TypeReference at = type; at.FullName != "System.Object"; at = Types.Inflate(Types.TryResolve(at)!.BaseType, new FieldReference("", at, at)))
        {
            if (Types.TryResolve(at) is not { IsClass: true } definition || definition.Module != module)
                return null;
            fields.InsertRange(0, definition.Fields.Where(field => !field.IsStatic).Select(field => Refer(field, at, definition, module)));
        }

        return fields;
    }

    private static StructureField Refer(FieldDefinition field, TypeReference type, TypeDefinition declaring, ModuleDefinition module)
    {
        FieldReference reference = type is GenericInstanceType || declaring.Module != module
            ? new FieldReference(field.Name, declaring.Module == module ? field.FieldType : Import(field, type, module), type)
            : field;
        return new StructureField(reference, declaring.FullName, Types.Inflate(field.FieldType, reference));
    }

    private static TypeReference Import(FieldDefinition field, TypeReference type, ModuleDefinition module) =>
        field.FieldType is GenericParameter parameter && type is GenericInstanceType instance
            ? instance.ElementType.GenericParameters.ElementAtOrDefault(parameter.Position) ?? field.FieldType
            : module.ImportReference(field.FieldType, field.DeclaringType);
}
