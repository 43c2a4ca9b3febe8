namespace ILDiff.Woven.Tests.Border;

/// <summary>Types as C# writes them.</summary>
internal static class CSharp
{
    /// <summary>The type as lists and tests name it.</summary>
    internal static string Short(Type type)
    {
        if (type == typeof(double))
            return "double";
        string name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(",", type.GetGenericArguments().Select(Short))}>" : name == "Int32" ? "int" : name == "String" ? "string" : name;
    }

    internal static string Of(Type type)
    {
        if (type == typeof(void))
            return "void";
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (type.IsArray)
            return OfArray(type);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        string prefix = type.DeclaringType == null ? $"global::{type.Namespace}." : Of(Declaring(type)) + ".";
        Type[] arguments = [.. type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0)];
        string name = type.Name.Split('`')[0];
        return prefix + name + (arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>");
    }

    private static string OfArray(Type type)
    {
        Type element = type;
        string ranks = "";
        for (; element.IsArray; element = element.GetElementType()!)
            ranks += $"[{new string(',', element.GetArrayRank() - 1)}]";
        return Of(element) + ranks;
    }

    /// <summary>The type around a nested one, with its arguments.</summary>
    private static Type Declaring(Type type)
    {
        Type declaring = type.DeclaringType!;
        return declaring.IsGenericTypeDefinition && !type.IsGenericTypeDefinition
            ? declaring.MakeGenericType([.. type.GetGenericArguments().Take(declaring.GetGenericArguments().Length)])
            : declaring;
    }
}
