using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;

namespace ILDiff.Weaving.Passes;

/// <summary>A [Replaces] that fits nothing would replace nothing, and nobody would know.</summary>
internal sealed class CheckReplacements(WeavingContext context)
{
    internal void Run()
    {
        foreach (MethodDefinition method in context.Module.GetTypes().SelectMany(type => type.Methods))
        {
            foreach (CustomAttribute attribute in method.CustomAttributes.Where(a => a.AttributeType.FullName == "ILDiff.ReplacesAttribute"))
            {
                if (WhyNot(method, (TypeReference)attribute.ConstructorArguments[0].Value, (string)attribute.ConstructorArguments[1].Value) is { } why)
                    context.Report.Diagnostics.Add(Catalogue.BadReplacement(Names.Of(method), why));
            }
        }
    }

    private static string? WhyNot(MethodDefinition method, TypeReference type, string name)
    {
        if (!method.IsStatic || !method.IsPublic)
            return "it has to be public and static.";
        if (Types.TryResolve(type) is not { } definition)
            return $"the type {type.FullName} cannot be found.";

        // Explicit implementations of interface members carry the interface's name before theirs.
        List<MethodDefinition> targets =
        [
            .. definition.Methods.Where(m => m.Name == name || m.Name.EndsWith("." + name, StringComparison.Ordinal)),
        ];
        if (targets.Count == 0)
            return definition.HasInterfaces ? null : $"{type.FullName} has no method {name}.";
        int parameters = method.Parameters.Count(
            parameter => parameter.ParameterType.FullName != "ILDiff.Tapes.Tape" && !ReplacementTable.TakesSite(parameter));
        return targets.Any(t => t.Parameters.Count + (t.HasThis && name != ".ctor" ? 1 : 0) == parameters)
            ? null
            : $"no method {name} of {type.FullName} has as many parameters.";
    }
}
