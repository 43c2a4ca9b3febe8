using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Vocabulary;

/// <summary>A method marked [DerivativeOf], and the method whose derivative it gives.</summary>
/// <param name="Derivative">The marked method.</param>
/// <param name="Target">The method whose derivative it gives.</param>
/// <param name="TakesValue">Whether its last parameter is the target's result.</param>
internal sealed record DerivativeRule(MethodDefinition Derivative, MethodDefinition Target, bool TakesValue)
{
    internal const string AttributeName = "ILDiff.DerivativeOfAttribute";

    /// <summary>The target's parameters, the receiver first.</summary>
    internal List<TypeReference> Parameters { get; } = ParametersOf(Target);

    /// <summary>Whether a parameter gets a partial derivative.</summary>
    internal static bool IsDifferentiated(TypeReference type) =>
        Types.IsDouble(type) || type is ArrayType { IsVector: true } array && Types.IsDouble(array.ElementType);

    /// <summary>The rule that a marked method gives; otherwise why it does not fit.</summary>
    internal static DerivativeRule? Read(MethodDefinition derivative, CustomAttribute attribute, out string why)
    {
        var type = (TypeReference)attribute.ConstructorArguments[0].Value;
        var name = (string)attribute.ConstructorArguments[1].Value;
        why = "";
        if (Types.TryResolve(type) is not { } definition)
        {
            why = $"the type {type.FullName} cannot be found.";
            return null;
        }

        if (!derivative.IsStatic || derivative.HasGenericParameters)
        {
            why = "it has to be static and not generic.";
            return null;
        }

        foreach (MethodDefinition target in definition.Methods.Where(method => method.Name == name && !method.HasGenericParameters))
        {
            bool takesValue = derivative.Parameters.Count == ParametersOf(target).Count + 1;
            var rule = new DerivativeRule(derivative, target, takesValue);
            if (!rule.ParametersFit())
                continue;
            why = rule.ResultFits();
            return why.Length == 0 ? rule : null;
        }

        why = $"{type.Name} has no method {name} with the same parameters.";
        return null;
    }

    private static List<TypeReference> ParametersOf(MethodDefinition method)
    {
        List<TypeReference> parameters = [.. method.Parameters.Select(parameter => parameter.ParameterType)];
        if (method.HasThis)
            parameters.Insert(0, method.DeclaringType);
        return parameters;
    }

    private bool ParametersFit()
    {
        List<TypeReference> own = [.. Derivative.Parameters.Select(parameter => parameter.ParameterType)];
        if (TakesValue && !Types.IsDouble(own[own.Count - 1]))
            return false;
        return own.Count == Parameters.Count + (TakesValue ? 1 : 0) &&
            Parameters.Select((parameter, i) => parameter.FullName == own[i].FullName).All(same => same);
    }

    private string ResultFits()
    {
        if (!Types.IsDouble(Target.ReturnType))
            return $"{Target.Name} does not return a double.";
        List<TypeReference> differentiated = [.. Parameters.Where(IsDifferentiated)];
        IEnumerable<TypeReference> returned = differentiated.Count == 1
            ? [Derivative.ReturnType]
            : Derivative.ReturnType is GenericInstanceType { ElementType.Namespace: "System" } tuple &&
                tuple.ElementType.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) ? tuple.GenericArguments : [];
        return differentiated.Count is 0 or > 7
            ? $"{Target.Name} has {differentiated.Count} parameters of type double or double[], and a rule is for 1 to 7."
            : differentiated.Select(type => type.FullName).SequenceEqual(returned.Select(type => type.FullName))
                ? ""
                : $"it has to return {Expected(differentiated)}.";
    }

    private static string Expected(List<TypeReference> types) => types.Count == 1
        ? types[0].Name
        : $"({string.Join(", ", types.Select(type => type.Name))})";
}
