using System.Collections.Concurrent;
using System.Reflection;

namespace ILDiff.Border;

/// <summary>Which assemblies belong to .NET itself.</summary>
internal static class Framework
{
    private static readonly ConcurrentDictionary<Assembly, bool> Known = [];

    /// <summary>Whether the type is declared by .NET.</summary>
    internal static bool Declares(Type type) => Known.GetOrAdd(type.Assembly, IsFramework);

    private static bool IsFramework(Assembly assembly)
    {
        if (assembly == typeof(object).Assembly)
            return true;
        string name = assembly.GetName().Name ?? "";
        return name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard" or "Microsoft.CSharp" or
            "Microsoft.VisualBasic.Core" or "FSharp.Core";
    }
}
