using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Weaving.Coverage;

/// <summary>What became of a function that <c>AD</c> can be handed: whether its derivative is compiled. Immutable; holds nothing of
/// the module.</summary>
/// <param name="Method">The function as people write it, or a lambda in a method.</param>
/// <param name="FullName">The name that metadata gives it, which no other method of the module has.</param>
/// <param name="Why">What stands in the way, a clause that begins with a verb; null if it is compiled.</param>
/// <param name="File">The source file of what stands in the way, or of the function; null if symbols do not say.</param>
/// <param name="Line">The line there, from 1; 0 if unknown.</param>
public sealed record CompiledOutcome(string Method, string FullName, string? Why, string? File, int Line)
{
    /// <summary>Whether the derivative is compiled.</summary>
    public bool IsCompiled => Why == null;

    /// <summary>The outcome as a message, with its code.</summary>
    public Diagnostic Diagnostic() => Why == null ? Catalogue.Compiled(Method, File, Line) : Catalogue.NotCompiled(Method, Why, File, Line);
}
