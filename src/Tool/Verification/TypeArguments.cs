using System.Reflection;

namespace ILDiff.Tool.Verification;

/// <summary>
/// Arguments for type parameters, to compile generic code with: double, which is what ILDiff is about; int, another value;
/// and object, whose code is that of all classes. Where none of them is allowed, what the constraints name.
/// </summary>
internal static class TypeArguments
{
    private static readonly Type[] Candidates = [typeof(double), typeof(object), typeof(int)];

    /// <summary>A method with arguments for its type's and its own parameters, in as many ways as there are.</summary>
    internal static IEnumerable<(MethodBase Method, RuntimeTypeHandle[] Arguments)> Close(MethodBase method)
    {
        Type type = method.DeclaringType!;
        Type[] ofType = type.IsGenericTypeDefinition ? type.GetGenericArguments() : [];
        foreach (Type[] typeArguments in Choices(ofType, arguments => type.MakeGenericType(arguments)))
        {
            MethodBase closed = ofType.Length == 0
                ? method
                : MethodBase.GetMethodFromHandle(method.MethodHandle, type.MakeGenericType(typeArguments).TypeHandle)!;
            Type[] ofMethod = closed.IsGenericMethodDefinition ? closed.GetGenericArguments() : [];
            foreach (Type[] methodArguments in Choices(ofMethod, arguments => ((MethodInfo)closed).MakeGenericMethod(arguments)))
            {
                MethodBase made = ofMethod.Length == 0 ? closed : ((MethodInfo)closed).MakeGenericMethod(methodArguments);
                yield return (made, [.. typeArguments.Concat(methodArguments).Select(argument => argument.TypeHandle)]);
            }
        }
    }

    private static IEnumerable<Type[]> Choices(Type[] parameters, Func<Type[], object> make)
    {
        if (parameters.Length == 0)
            return [[]];
        List<Type[]> choices = [.. Candidates.Select(candidate => Array.ConvertAll(parameters, _ => candidate)).Where(Fits)];
        if (choices.Count > 0)
            return choices;
        Type[] constrained = Array.ConvertAll(parameters, Constrained);
        return Fits(constrained) ? [constrained] : [];

        bool Fits(Type[] arguments)
        {
            try
            {
                make(arguments);
                return true;
            }
            catch (Exception exception) when (exception is ArgumentException or TypeLoadException or NotSupportedException)
            {
                return false;
            }
        }
    }

    private static Type Constrained(Type parameter)
    {
        Type[] constraints = parameter.GetGenericParameterConstraints();
        bool isStructure = parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        return constraints.FirstOrDefault(constraint => !constraint.ContainsGenericParameters && constraint != typeof(ValueType)) ??
            (isStructure || constraints.Length > 0 ? typeof(double) : typeof(object));
    }
}
