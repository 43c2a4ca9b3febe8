using System.Text.RegularExpressions;
using ILDiff.Weaving.Emission;
using Mono.Cecil;

namespace ILDiff.Weaving.Scope;

/// <summary>
/// The names of types and methods to which weaving is narrowed. Names are spelled as in C#: a dot before a nested type,
/// no arity.
/// </summary>
internal sealed class NamePatterns
{
    private readonly List<Pattern> types;
    private readonly List<Pattern> methods;

    internal NamePatterns(WeavingOptions options)
    {
        types = [.. options.Types.Select(text => new Pattern(text))];
        methods = [.. options.Methods.Select(text => new Pattern(text))];
    }

    /// <summary>The patterns that have matched nothing.</summary>
    internal IEnumerable<string> Unmatched => types.Concat(methods).Where(pattern => !pattern.HasMatched).Select(pattern => pattern.Text);

    /// <summary>Whether some pattern names the method or one of the types around it.</summary>
    internal bool Match(MethodDefinition method)
    {
        if (types.Count + methods.Count == 0)
            return false;
        string type = Names.Full(method.DeclaringType);
        bool isNamed = Any(methods, $"{type}.{method.Name}");
        for (TypeDefinition? around = method.DeclaringType; around != null; around = around.DeclaringType)
            isNamed |= Any(types, Names.Full(around));
        return isNamed;
    }

    // All of them are asked, since each has to have matched something.
    private static bool Any(List<Pattern> patterns, string name) => patterns.Count(pattern => pattern.Match(name)) > 0;

    private sealed class Pattern(string text)
    {
        private readonly Regex regex = new(
            "^" + Regex.Escape(text.Replace('+', '.').Replace('/', '.')).Replace("\\*", ".*") + "$", RegexOptions.CultureInvariant);

        internal string Text { get; } = text;

        internal bool HasMatched { get; private set; }

        internal bool Match(string name)
        {
            bool isMatch = regex.IsMatch(name);
            HasMatched |= isMatch;
            return isMatch;
        }
    }
}
