using Mono.Cecil;

namespace ILDiff.Weaving.Vocabulary;

/// <summary>Which types belong to .NET itself, whose members the border's list names one by one.</summary>
internal static class Framework
{
    /// <summary>Whether .NET declares the type.</summary>
    internal static bool Declares(TypeReference type)
    {
        IMetadataScope scope = type.GetElementType().Scope;
        string name = scope is ModuleDefinition module ? module.Assembly.Name.Name : scope.Name;
        return name is "System" or "mscorlib" or "netstandard" or "Microsoft.CSharp" or "Microsoft.VisualBasic.Core" or "FSharp.Core" ||
            name.StartsWith("System.", StringComparison.Ordinal);
    }
}
