using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Emission;

/// <summary>Members as people write them, for messages.</summary>
internal static class Names
{
    /// <summary>Type.Method(parameters); lambdas and the like by the method they stand in.</summary>
    internal static string Of(MethodReference method)
    {
        if (Parts(method) is not { } parts)
            return $"{Of(method.DeclaringType)}.{Signature(method)}";
        string outer = $"{Of(Declaring(method))}.{parts.Outer}";
        return parts.Tail.StartsWith("b__", StringComparison.Ordinal) ? $"a lambda in {outer}"
            : parts.Tail.StartsWith("g__", StringComparison.Ordinal) ? $"{parts.Tail.Substring(3).Split('|')[0]} in {outer}"
            : outer;
    }

    /// <summary>The name of a method alone; of lambdas and the like that of the method they stand in.</summary>
    internal static string Outer(MethodReference method) => Parts(method)?.Outer ?? method.Name;

    /// <summary>The parts of a name that the compiler made; null if people gave it.</summary>
    private static (string Outer, string Tail)? Parts(MethodReference method)
    {
        // <Outer>b__0 is a lambda, <Outer>g__Name|0 a local function, <Outer>d__0.MoveNext an iterator.
        TypeReference type = method.DeclaringType;
        bool isIterator = type.Name.StartsWith("<", StringComparison.Ordinal) && type.Name.Contains(">d__") && method.Name == "MoveNext";
        string name = isIterator ? type.Name : method.Name;
        int end = name.IndexOf('>', Math.Min(1, name.Length));
        if (name.StartsWith("<<", StringComparison.Ordinal))
            end = name.IndexOf('>', end + 1);
        return name.Length < 2 || name[0] != '<' || end < 0
            ? null
            : (name.Substring(1, end - 1).Trim('<', '>', '$'), name.Substring(end + 1));
    }

    private static string Signature(MethodReference method) =>
        $"{method.Name}({string.Join(", ", method.Parameters.Select(p => Of(Types.Inflate(p.ParameterType, method))))})";

    /// <summary>A type in full, as C# spells it: a dot before a nested type, no arity.</summary>
    internal static string Full(TypeReference type)
    {
        string name = type.Name.Split('`')[0];
        return type.DeclaringType != null ? $"{Full(type.DeclaringType)}.{name}"
            : type.Namespace.Length > 0 ? $"{type.Namespace}.{name}" : name;
    }

    /// <summary>The type that the source declares a method in: not one that the compiler made for a lambda or an iterator.</summary>
    internal static TypeReference Declaring(MethodReference method)
    {
        TypeReference type = method.DeclaringType;
        while (type.DeclaringType != null && type.Name.StartsWith("<", StringComparison.Ordinal))
            type = type.DeclaringType;
        return type;
    }

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
