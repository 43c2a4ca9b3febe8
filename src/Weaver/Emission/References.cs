using Mono.Cecil;

namespace ILDiff.Weaving.Emission;

/// <summary>References to definitions as code inside them writes them: on generic types, on the type over its own parameters.</summary>
internal static class References
{
    /// <summary>The type over its own type parameters.</summary>
    internal static TypeReference Self(TypeDefinition type)
    {
        if (!type.HasGenericParameters)
            return type;
        var instance = new GenericInstanceType(type);
        foreach (GenericParameter parameter in type.GenericParameters)
            instance.GenericArguments.Add(parameter);
        return instance;
    }

    /// <summary>A sibling of the method that <paramref name="like"/> refers to, with the same generic arguments.</summary>
    /// <param name="method">The sibling: declared by the same type, with the same type parameters.</param>
    /// <param name="like">A reference to the method, as a call site has it.</param>
    internal static MethodReference Sibling(MethodDefinition method, MethodReference like)
    {
        MethodReference reference = method;
        if (like.DeclaringType is GenericInstanceType)
            reference = On(method, like.DeclaringType);
        if (like is not GenericInstanceMethod generic)
            return reference;
        var instance = new GenericInstanceMethod(reference);
        foreach (TypeReference argument in generic.GenericArguments)
            instance.GenericArguments.Add(argument);
        return instance;
    }

    /// <summary>The method as code inside its own type calls it.</summary>
    internal static MethodReference Self(MethodDefinition method)
    {
        MethodReference reference = method.DeclaringType.HasGenericParameters
            ? On(method, Self(method.DeclaringType))
            : method;
        if (!method.HasGenericParameters)
            return reference;
        var instance = new GenericInstanceMethod(reference);
        foreach (GenericParameter parameter in method.GenericParameters)
            instance.GenericArguments.Add(parameter);
        return instance;
    }

    /// <summary>An instance of a generic method.</summary>
    internal static GenericInstanceMethod Instance(MethodReference method, params TypeReference[] arguments)
    {
        var instance = new GenericInstanceMethod(method);
        foreach (TypeReference argument in arguments)
            instance.GenericArguments.Add(argument);
        return instance;
    }

    private static MethodReference On(MethodDefinition method, TypeReference declaringType)
    {
        var reference = new MethodReference(method.Name, method.ReturnType, declaringType)
        {
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        foreach (GenericParameter parameter in method.GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
        foreach (ParameterDefinition parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        return reference;
    }
}
