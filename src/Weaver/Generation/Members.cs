using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Generation;

/// <summary>Members of .NET and of the runtime that generated code uses.</summary>
internal sealed class Members(WeavingContext context)
{
    internal const string StackType = "ILDiff.Compiled.AdjointStack";

    private TypeReference? memoryMarshal;

    internal TypeReference Long => context.Module.TypeSystem.Int64;

    internal TypeReference Stack => context.Module.ImportReference(context.Runtime.Type(StackType));

    /// <summary>A method of the stack of frames.</summary>
    internal MethodReference OfStack(string name) => context.Runtime.Method(StackType, name);

    /// <summary>A field of the stack of frames: Top or End.</summary>
    internal FieldReference FieldOfStack(string name) =>
        context.Module.ImportReference(context.Runtime.Type(StackType).Fields.Single(field => field.Name == name));

    /// <summary>A constructor without parameters of an exception of System.</summary>
    internal MethodReference NewException(string name)
    {
        var types = context.Module.TypeSystem;
        var type = new TypeReference("System", name, context.Module, types.CoreLibrary);
        return new MethodReference(".ctor", types.Void, type) { HasThis = true };
    }

    /// <summary>MemoryMarshal.GetArrayDataReference: the first element, without looking whether there is one.</summary>
    internal MethodReference FirstElement(TypeReference element)
    {
        memoryMarshal ??= context.Module.ImportReference(context.Runtime.Runtime.GetTypeReferences()
            .First(reference => reference.FullName == "System.Runtime.InteropServices.MemoryMarshal"));
        var method = new MethodReference("GetArrayDataReference", context.Module.TypeSystem.Void, memoryMarshal);
        var parameter = new GenericParameter("T", method);
        method.GenericParameters.Add(parameter);
        method.ReturnType = new ByReferenceType(parameter);
        method.Parameters.Add(new ParameterDefinition(parameter.MakeArrayType()));
        return Emission.References.Instance(method, context.Module.ImportReference(element));
    }

    /// <summary>Get, Set or Address of arrays of several dimensions.</summary>
    internal static MethodReference OfArray(ArrayType array, string name, TypeReference? result, IEnumerable<TypeReference> last)
    {
        var types = array.Module.TypeSystem;
        var method = new MethodReference(name, result ?? types.Void, array) { HasThis = true };
        foreach (TypeReference type in Enumerable.Repeat(types.Int32, array.Rank).Concat(last))
            method.Parameters.Add(new ParameterDefinition(type));
        return method;
    }

    /// <summary>Array.GetLength.</summary>
    internal MethodReference GetLength()
    {
        var types = context.Module.TypeSystem;
        var type = new TypeReference("System", "Array", context.Module, types.CoreLibrary);
        var method = new MethodReference("GetLength", types.Int32, type) { HasThis = true };
        method.Parameters.Add(new ParameterDefinition(types.Int32));
        return method;
    }
}
