using System.Text.RegularExpressions;
using ILDiff.Tool.Inputs;
using ILDiff.Weaving.Coverage;

namespace ILDiff.Tool.Reports;

/// <summary>Which methods a report is about.</summary>
/// <param name="patterns">Types or methods in full, * for any letters; none for all.</param>
/// <param name="isVerbose">Whether to show each method though nothing narrows them.</param>
internal sealed class ReportFilter(IReadOnlyList<string> patterns, bool isVerbose)
{
    /// <summary>Whether each method is shown.</summary>
    internal bool ShowsMethods => isVerbose || patterns.Count > 0;

    /// <summary>The methods that some pattern names.</summary>
    /// <exception cref="InputException">A pattern names none.</exception>
    internal List<MethodCoverage> Apply(IReadOnlyList<MethodCoverage> methods)
    {
        if (patterns.Count == 0)
            return [.. methods];
        var found = new HashSet<MethodCoverage>(ReferenceEqualityComparer.Instance);
        foreach (string pattern in patterns)
        {
            var regex = new Regex("^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
            int before = found.Count;
            found.UnionWith(methods.Where(method => regex.IsMatch(method.Type) || regex.IsMatch(FullNameOf(method))));
            if (found.Count == before)
            {
                throw new InputException($"--filter names '{pattern}', and no type or method is called so." +
                    Suggestion.For(pattern, methods.Select(method => method.Type).Concat(methods.Select(FullNameOf))));
            }
        }

        return [.. methods.Where(found.Contains)];
    }

    private static string FullNameOf(MethodCoverage method) => $"{method.Type}.{method.Name}";
}
