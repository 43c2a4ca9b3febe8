using System.Reflection;

namespace ILDiff.Tool.Checking;

/// <summary>The same method in another load of an assembly.</summary>
internal static class Counterpart
{
    /// <summary>The public static method of the same type, name and signature.</summary>
    internal static MethodInfo Of(MethodInfo method, Assembly assembly) =>
        assembly.GetType(method.DeclaringType!.FullName!, throwOnError: true)!
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Single(candidate => candidate.Name == method.Name && candidate.ToString() == method.ToString());
}
