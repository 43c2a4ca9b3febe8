using Mono.Cecil;

namespace ILDiff.Weaving.Analysis;

/// <summary>Questions about type references, asked without throwing when an assembly is missing.</summary>
internal static class Types
{
    /// <summary>The type without required and optional modifiers, pinning and sentinels.</summary>
    internal static TypeReference StripModifiers(TypeReference type)
    {
        while (type is IModifierType or PinnedType or SentinelType)
            type = ((TypeSpecification)type).ElementType;
        return type;
    }

    /// <summary>The definition, or null if its assembly cannot be found.</summary>
    internal static TypeDefinition? TryResolve(TypeReference? type)
    {
        if (type is null or GenericParameter or ArrayType or PointerType or ByReferenceType or FunctionPointerType)
            return null;
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>The definition, or null if its assembly cannot be found or it is made by the runtime.</summary>
    internal static MethodDefinition? TryResolve(MethodReference method)
    {
        if (method.DeclaringType is ArrayType)
            return null;
        try
        {
            return method.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>Whether the weaver has been at an assembly, or a method.</summary>
    internal static bool IsMarkedWoven(ICustomAttributeProvider provider) => provider.HasCustomAttributes &&
        provider.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "ILDiff.Activity.WovenAttribute");

    /// <summary>The integer type of an enumeration; null for other types.</summary>
    internal static TypeReference? EnumUnderlying(TypeReference type)
    {
        if (type is GenericInstanceType || TryResolve(type) is not { IsEnum: true } definition)
            return null;
        return definition.Fields.First(field => !field.IsStatic).FieldType;
    }

    /// <summary>Whether the type lives on the stack only, so that it cannot be a generic argument.</summary>
    internal static bool IsByRefLike(TypeReference type) =>
        TryResolve(type) is { IsValueType: true } definition && definition.CustomAttributes.Any(
            attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.IsByRefLikeAttribute");

    /// <summary>Whether a method with this result type returns nothing; init accessors say so with a modifier.</summary>
    internal static bool IsVoid(TypeReference type) => StripModifiers(type).MetadataType == MetadataType.Void;

    internal static bool IsDouble(TypeReference type) => StripModifiers(type).MetadataType == MetadataType.Double;

    /// <summary>Whether the type is a delegate.</summary>
    internal static bool IsDelegate(TypeReference type) =>
        TryResolve(type)?.BaseType?.FullName == "System.MulticastDelegate";

    /// <summary>A type of a member's signature, with the generic arguments with which the member is referred to.</summary>
    internal static TypeReference Inflate(TypeReference type, MemberReference member)
    {
        if (!type.ContainsGenericParameter)
            return type;
        return type switch
        {
            GenericParameter parameter => InflateParameter(parameter, member),
            ByReferenceType reference => new ByReferenceType(Inflate(reference.ElementType, member)),
            PointerType pointer => new PointerType(Inflate(pointer.ElementType, member)),
            ArrayType array => InflateArray(array, member),
            RequiredModifierType modifier => Inflate(modifier.ElementType, member),
            OptionalModifierType modifier => Inflate(modifier.ElementType, member),
            GenericInstanceType instance => InflateInstance(instance, member),
            _ => type,
        };
    }

    private static TypeReference InflateParameter(GenericParameter parameter, MemberReference member)
    {
        if (parameter.Type == GenericParameterType.Method)
            return member is GenericInstanceMethod method ? method.GenericArguments[parameter.Position] : parameter;
        return member.DeclaringType is GenericInstanceType type ? type.GenericArguments[parameter.Position] : parameter;
    }

    private static ArrayType InflateArray(ArrayType array, MemberReference member)
    {
        var inflated = new ArrayType(Inflate(array.ElementType, member));
        if (!array.IsVector)
        {
            inflated.Dimensions.Clear();
            foreach (ArrayDimension dimension in array.Dimensions)
                inflated.Dimensions.Add(dimension);
        }

        return inflated;
    }

    private static GenericInstanceType InflateInstance(GenericInstanceType instance, MemberReference member)
    {
        var inflated = new GenericInstanceType(instance.ElementType);
        foreach (TypeReference argument in instance.GenericArguments)
            inflated.GenericArguments.Add(Inflate(argument, member));
        return inflated;
    }
}
