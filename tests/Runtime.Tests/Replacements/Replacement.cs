using System.Reflection;
using ILDiff.Replacements;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>A method with [Replaces], and what it replaces, found as the weaver finds it.</summary>
internal sealed record Replacement(MethodInfo Method, ReplacesAttribute Attribute)
{
    private const BindingFlags AnyMember =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>The replacements of Math and double.</summary>
    internal static IReadOnlyList<Replacement> All { get; } =
    [
        .. from type in typeof(TrigonometricReplacements).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           from attribute in method.GetCustomAttributes<ReplacesAttribute>()
           where attribute.Type == typeof(Math) || attribute.Type == typeof(double)
           select new Replacement(method, attribute),
    ];

    /// <summary>The types of the parameters without the tape and the place of the call.</summary>
    internal Type[] Parameters { get; } =
    [
        .. Method.GetParameters().Where(parameter => !TakesSite(parameter))
            .Select(parameter => parameter.ParameterType).Where(type => type != typeof(Tape)),
    ];

    /// <summary>Calls the replacement.</summary>
    internal object? Invoke(IEnumerable<object?> arguments, Tape tape) => Method.Invoke(
        null, [.. arguments, .. Method.GetParameters().Any(TakesSite) ? ["callee|caller|"] : Array.Empty<object>(), tape]);

    private static bool TakesSite(ParameterInfo parameter) => parameter.IsDefined(typeof(CallSiteAttribute));

    /// <summary>The replaced method; null when there is none.</summary>
    internal MethodInfo? Original =>
        Attribute.Type.GetMethods(AnyMember).FirstOrDefault(IsOriginal) ??
        Attribute.Type.GetInterfaces().SelectMany(type => type.GetMethods(AnyMember)).FirstOrDefault(IsOriginal);

    public override string ToString() =>
        $"{Attribute.Type.Name}.{Attribute.Method}({string.Join(", ", Parameters.Select(ShortName))})";

    // Members that double implements explicitly have the interface in front of their names.
    private bool IsOriginal(MethodInfo method)
    {
        if (method.Name != Attribute.Method && !method.Name.EndsWith($">.{Attribute.Method}"))
            return false;
        IEnumerable<Type> parameters = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (!method.IsStatic)
            parameters = parameters.Prepend(Attribute.Type);
        return parameters.Select(Name).SequenceEqual(Parameters.Select(Name));
    }

    private static string ShortName(Type type) => type.IsGenericType
        ? $"{type.Name}<{string.Join(", ", type.GetGenericArguments().Select(ShortName))}>"
        : type.Name;

    // The type parameter of one generic method is not that of another.
    private static string Name(Type type) => type.IsGenericParameter ? "T" : type.FullName!;
}
