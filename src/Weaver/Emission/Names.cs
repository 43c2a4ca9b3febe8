using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Emission;

/// <summary>Members as people write them, for messages.</summary>
internal static class Names
{
    /// <summary>Type.Method(parameters)</summary>
    internal static string Of(MethodReference method) =>
        $"{Of(method.DeclaringType)}.{method.Name}({string.Join(", ", method.Parameters.Select(p => Of(Types.Inflate(p.ParameterType, method))))})";

    /// <summary>A type, short.</summary>
    internal static string Of(TypeReference type) => type switch
    {
        ArrayType array => Of(array.ElementType) + "[" + new string(',', array.Rank - 1) + "]",
        ByReferenceType reference => "ref " + Of(reference.ElementType),
        PointerType pointer => Of(pointer.ElementType) + "*",
        GenericParameter parameter => parameter.Name.StartsWith("!", StringComparison.Ordinal) ? $"T{parameter.Position}" : parameter.Name,
        GenericInstanceType instance =>
            $"{Plain(instance.ElementType)}<{string.Join(", ", instance.GenericArguments.Select(Of))}>",
        _ => Plain(type),
    };

    private static string Plain(TypeReference type)
    {
        string name = type.MetadataType switch
        {
            MetadataType.Double => "double",
            MetadataType.Int32 => "int",
            MetadataType.String => "string",
            MetadataType.Object => "object",
            MetadataType.Boolean => "bool",
            _ => type.Name.Split('`')[0],
        };
        return type.DeclaringType == null ? name : $"{Plain(type.DeclaringType)}.{name}";
    }
}
