using System.Reflection;
using ILDiff.Libraries.Cases;

namespace ILDiff.Libraries.Tests;

/// <summary>A case: its function as the compiler left it, and what is known of it.</summary>
/// <param name="Method">The function.</param>
/// <param name="Facts">What its attribute says.</param>
internal sealed record Case(MethodInfo Method, CaseAttribute Facts)
{
    private static readonly Case[] Found =
    [
        .. from type in typeof(CaseAttribute).Assembly.GetTypes()
           orderby type.Name
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public)
           orderby type.Name, method.MetadataToken
           let facts = method.GetCustomAttribute<CaseAttribute>()
           where facts != null
           select new Case(method, facts),
    ];

    internal static IReadOnlyList<Case> All => Found;

    internal string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>Between words of the name of its class there are spaces.</summary>
    internal string Section => string.Concat(Method.DeclaringType!.Name.Select(
        (letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    internal Func<double[], double> Original => Method.CreateDelegate<Func<double[], double>>();

    internal bool HasAnalyticGradient => Facts.Gradient != null;

    internal double Tolerance => Facts.Tolerance > 0 ? Facts.Tolerance : HasAnalyticGradient ? 1e-12 : 1e-8;

    internal static Case Named(string name) => Found.Single(found => found.Name == name);

    /// <summary>The gradient that the case should have.</summary>
    internal double[] ExpectedGradient() => HasAnalyticGradient
        ? Method.DeclaringType!.GetMethod(Facts.Gradient!)!.CreateDelegate<Func<double[], double[]>>()([.. Facts.At])
        : Differences.Gradient(Original, Facts.At);
}
