using Mono.Cecil;

namespace ILDiff.Weaving.Passes;

/// <summary>Marks what has been looked at, with or without a twin: the runtime and other weavings ask for it.</summary>
internal sealed class MarkWoven(WeavingContext context)
{
    internal void Run(IEnumerable<MethodDefinition> methods)
    {
        TypeDefinition attribute = context.Runtime.Type("ILDiff.Activity.WovenAttribute");
        MethodReference onMethod = Constructor(attribute, parameters: 0);
        foreach (MethodDefinition method in methods)
            method.CustomAttributes.Add(new CustomAttribute(onMethod));
        var onAssembly = new CustomAttribute(Constructor(attribute, parameters: 1));
        onAssembly.ConstructorArguments.Add(new CustomAttributeArgument(context.Module.TypeSystem.Int32, Weaving.Contract));
        context.Module.Assembly.CustomAttributes.Add(onAssembly);
    }

    private MethodReference Constructor(TypeDefinition attribute, int parameters) => context.Module.ImportReference(
        attribute.Methods.Single(method => method.IsConstructor && !method.IsStatic && method.Parameters.Count == parameters));
}
