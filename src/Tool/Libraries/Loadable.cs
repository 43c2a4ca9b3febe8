using System.Reflection;

namespace ILDiff.Tool.Libraries;

/// <summary>What of an assembly can be loaded, though something that it refers to may not be there.</summary>
internal static class Loadable
{
    /// <summary>The types of an assembly.</summary>
    internal static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    /// <summary>The methods of a type; none if the signature of one cannot be loaded.</summary>
    internal static IEnumerable<MethodInfo> Methods(Type type, BindingFlags binding) => Guarded(() => type.GetMethods(binding));

    /// <summary>The constructors of a type; none if the signature of one cannot be loaded.</summary>
    internal static IEnumerable<ConstructorInfo> Constructors(Type type, BindingFlags binding) => Guarded(() => type.GetConstructors(binding));

    /// <summary>Whether an exception says that an assembly or a type is not there.</summary>
    internal static bool IsAbsence(Exception exception) =>
        exception is FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException or BadImageFormatException;

    private static T[] Guarded<T>(Func<T[]> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsAbsence(exception))
        {
            return [];
        }
    }
}
