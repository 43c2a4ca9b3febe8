using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Lets code of a module use private members of all its types: compiled derivatives have code of several types written out in
/// one method. The runtime of .NET looks for an attribute of this name, wherever it is declared.
/// </summary>
internal static class OwnMembers
{
    private const string Namespace = "System.Runtime.CompilerServices", Name = "IgnoresAccessChecksToAttribute";

    internal static void Allow(ModuleDefinition module)
    {
        string name = module.Assembly.Name.Name;
        if (module.Assembly.CustomAttributes.Any(attribute => attribute.AttributeType.Name == Name && Equals(attribute.ConstructorArguments[0].Value, name)))
            return;
        var types = module.TypeSystem;
        var attribute = new CustomAttribute(Constructor(module));
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(types.String, name));
        module.Assembly.CustomAttributes.Add(attribute);
    }

    private static MethodDefinition Constructor(ModuleDefinition module)
    {
        var types = module.TypeSystem;
        if (module.GetType(Namespace, Name) is { } known)
            return known.Methods.Single(method => method.IsConstructor && method.Parameters.Count == 1);
        var baseType = new TypeReference("System", "Attribute", module, types.CoreLibrary);
        var type = new TypeDefinition(Namespace, Name, TypeAttributes.NotPublic | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, baseType);
        var constructor = new MethodDefinition(
            ".ctor",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            types.Void);
        constructor.Parameters.Add(new ParameterDefinition("assemblyName", ParameterAttributes.None, types.String));
        ILProcessor code = constructor.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, new MethodReference(".ctor", types.Void, baseType) { HasThis = true });
        code.Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
        module.Types.Add(type);
        return constructor;
    }
}
