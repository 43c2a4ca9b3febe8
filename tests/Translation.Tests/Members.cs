using System.Reflection;
using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Translation.Tests;

/// <summary>Members of a loaded program, by references to them.</summary>
internal sealed class Members(Assembly program)
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic |
        BindingFlags.DeclaredOnly;

    internal Type Type(TypeReference reference)
    {
        switch (reference)
        {
            case ArrayType array:
                Type element = Type(array.ElementType);
                return array.IsVector ? element.MakeArrayType() : element.MakeArrayType(array.Rank);
            case ByReferenceType byReference:
                return Type(byReference.ElementType).MakeByRefType();
            case GenericInstanceType instance:
                return Type(instance.ElementType).MakeGenericType([.. instance.GenericArguments.Select(Type)]);
        }

        TypeDefinition definition = reference.Resolve();
        string name = definition.FullName.Replace('/', '+');
        string assembly = definition.Module.Assembly.Name.Name;
        return (assembly == program.GetName().Name ? program : Assembly.Load(assembly)).GetType(name, throwOnError: true)!;
    }

    internal FieldInfo Field(FieldReference reference) => Type(reference.DeclaringType).GetField(reference.Name, All) ??
        throw new MissingFieldException(reference.FullName);

    internal MethodBase Method(MethodReference reference)
    {
        Type type = Type(reference.DeclaringType);
        Type[] parameters = [.. reference.Parameters.Select(parameter => Type(Types.Inflate(parameter.ParameterType, reference)))];
        if (reference.Name == ".ctor")
            return type.GetConstructor(All & ~BindingFlags.Static, parameters) ?? throw new MissingMethodException(reference.FullName);
        if (reference is GenericInstanceMethod generic)
        {
            Type[] arguments = [.. generic.GenericArguments.Select(Type)];
            return type.GetMethods(All).Where(method => method.Name == reference.Name && method.IsGenericMethodDefinition &&
                    method.GetGenericArguments().Length == arguments.Length)
                .Select(method => method.MakeGenericMethod(arguments))
                .First(method => method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters));
        }

        // By what it returns too: conversions differ in nothing else.
        string returned = Type(Types.Inflate(reference.ReturnType, reference)).FullName!;
        return type.GetMethods(All).FirstOrDefault(method => method.Name == reference.Name && method.ReturnType.FullName == returned &&
            method.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters)) ??
            throw new MissingMethodException(reference.FullName);
    }
}
