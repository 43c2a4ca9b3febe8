using System.Reflection;
using ILDiff.Tool.Libraries;

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
        Type[] constrained = Array.ConvertAll(parameters, Allowed);
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

    /// <summary>The first type that the constraints allow: a candidate, what they name, or a type of the same assembly.</summary>
    private static Type Allowed(Type parameter)
    {
        Type[] constraints = [.. parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType))];
        IEnumerable<Type> options = Candidates.Concat(constraints.Select(constraint => Closed(constraint, parameter, typeof(double)))
            .Concat(Loadable.Types(parameter.Assembly).Where(type => !type.ContainsGenericParameters && !type.IsAbstract)));
        return options.FirstOrDefault(option => !option.ContainsGenericParameters &&
            constraints.All(constraint => Closed(constraint, parameter, option).IsAssignableFrom(option))) ?? typeof(object);
    }

    /// <summary>A constraint with a type for the parameter that it is on, and double for others.</summary>
    private static Type Closed(Type constraint, Type parameter, Type argument)
    {
        if (constraint.IsGenericParameter)
            return constraint == parameter ? argument : typeof(double);
        if (!constraint.ContainsGenericParameters || !constraint.IsGenericType)
            return constraint;
        try
        {
            return constraint.GetGenericTypeDefinition().MakeGenericType(
                Array.ConvertAll(constraint.GetGenericArguments(), part => Closed(part, parameter, argument)));
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException)
        {
            return typeof(void); // which nothing fits
        }
    }
}
