using System.Reflection;

namespace ILDiff.Tool.Checking;

/// <summary>Types and methods as people write them.</summary>
internal static class Spelling
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(decimal)] = "decimal",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>A type, short.</summary>
    internal static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsByRef)
            return $"ref {Of(type.GetElementType()!)}";
        string name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    /// <summary>A type in full: a dot before a nested type, no arity.</summary>
    internal static string Full(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.DeclaringType != null ? $"{Full(type.DeclaringType)}.{name}"
            : string.IsNullOrEmpty(type.Namespace) ? name : $"{type.Namespace}.{name}";
    }

    /// <summary>Namespace.Type.Method(parameters), with their names.</summary>
    internal static string Of(MethodBase method) => $"{Full(method.DeclaringType!)}.{method.Name}({string.Join(", ",
        method.GetParameters().Select(parameter => $"{Of(parameter.ParameterType)} {parameter.Name}"))})";

    /// <summary>(parameters), without names and spaces: what tells overloads apart.</summary>
    internal static string Signature(MethodBase method) =>
        $"({string.Join(",", method.GetParameters().Select(parameter => Of(parameter.ParameterType)))})".Replace(" ", "", StringComparison.Ordinal);
}
