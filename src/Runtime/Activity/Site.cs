using System.Reflection;

namespace ILDiff.Activity;

/// <summary>The place of a call or a conversion, as the weaver writes it into woven code: "callee|caller|place".</summary>
internal static class Site
{
    internal static string Callee(string site) => Part(site, 0);

    internal static string Caller(string site) => Part(site, 1);

    internal static string Place(string site) => Part(site, 2);

    /// <summary>The file as the compiler saw it, which sites of lines have.</summary>
    internal static string File(string site) => Part(site, 3);

    /// <summary>The same place, with what is called there by name only.</summary>
    internal static string WithCallee(string site, string callee) => $"{callee}|{Caller(site)}|{Place(site)}";

    internal static string Describe(string site) =>
        Callee(site) + (Caller(site) == Callee(site) ? "" : $", called by {Caller(site)}") +
        (Place(site).Length == 0 ? "" : $" at {Place(site)}");

    /// <summary>A method or field of which no more is known.</summary>
    internal static string Of(MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}|{member.DeclaringType?.Name}.{member.Name}|";

    private static string Part(string site, int index)
    {
        string[] parts = site.Split('|');
        return index < parts.Length ? parts[index] : "";
    }
}
