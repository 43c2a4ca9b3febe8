using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Emission;

/// <summary>New methods beside others: same parameters, same type parameters, same result.</summary>
internal static class MethodCloning
{
    /// <summary>Adds a method without a body beside another.</summary>
    /// <param name="method">The method whose signature is taken.</param>
    /// <param name="name">The new method's name.</param>
    /// <param name="more">Parameters that follow those of the method.</param>
    internal static MethodDefinition AddBeside(MethodDefinition method, string name, params ParameterDefinition[] more)
    {
        MethodAttributes attributes = MethodAttributes.HideBySig |
            (method.IsStatic ? MethodAttributes.Static : 0) |
            MethodAttributes.Assembly;
        var clone = new MethodDefinition(name, attributes, method.ReturnType)
        {
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            ImplAttributes = method.ImplAttributes & (MethodImplAttributes.NoInlining |
                MethodImplAttributes.AggressiveInlining | MethodImplAttributes.NoOptimization),
        };
        // Signatures and constraints refer to type parameters by position, so those of the original will do.
        foreach (GenericParameter parameter in method.GenericParameters)
            clone.GenericParameters.Add(Clone(parameter, clone));
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            clone.Parameters.Add(new ParameterDefinition(
                parameter.Name, parameter.Attributes & (ParameterAttributes.In | ParameterAttributes.Out), parameter.ParameterType));
        }

        foreach (ParameterDefinition parameter in more)
            clone.Parameters.Add(parameter);
        method.DeclaringType.Methods.Add(clone);
        clone.Body = new MethodBody(clone) { InitLocals = method.Body.InitLocals };
        return clone;
    }

    private static GenericParameter Clone(GenericParameter parameter, MethodDefinition owner)
    {
        var clone = new GenericParameter(parameter.Name, owner) { Attributes = parameter.Attributes };
        foreach (GenericParameterConstraint constraint in parameter.Constraints)
            clone.Constraints.Add(new GenericParameterConstraint(constraint.ConstraintType));
        foreach (CustomAttribute attribute in parameter.CustomAttributes)
            clone.CustomAttributes.Add(new CustomAttribute(attribute.Constructor, attribute.GetBlob()));
        return clone;
    }
}
