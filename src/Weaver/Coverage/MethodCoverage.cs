using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Weaving.Coverage;

/// <summary>What weaving did with one method of a module. Immutable; holds nothing of the module.</summary>
/// <param name="Type">The full name of the type that the source declares it in, a dot before nested types, no arity.</param>
/// <param name="Method">The method as people write it: Type.Method(parameters), or a lambda in one.</param>
/// <param name="Name">Its name alone: of a lambda, a local function or an iterator, that of the method it is in.</param>
/// <param name="FullName">The name that metadata gives it, which no other method of the module has.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="Why">The reason, a sentence; null where the outcome says all.</param>
/// <param name="File">The source file, if symbols say.</param>
/// <param name="Line">Its first line there, from 1; 0 if unknown.</param>
/// <param name="Crossings">The places in it that are not simply recorded, in order; loops come last.</param>
public sealed record MethodCoverage(
    string Type, string Method, string Name, string FullName, MethodOutcome Outcome, string? Why, string? File, int Line,
    IReadOnlyList<Crossing> Crossings)
{
    /// <summary>Whether its derivative is compiled; null if it is no function that <c>AD</c> could be handed.</summary>
    public CompiledOutcome? Compiled { get; init; }

    /// <summary>What there is to say of it, with codes.</summary>
    public IEnumerable<Diagnostic> Diagnostics()
    {
        if (Outcome == MethodOutcome.Refused)
            yield return Catalogue.RefusedMethod(Method, Why ?? "", File, Line);
        foreach (Crossing crossing in Crossings)
            yield return crossing.Diagnostic(Method);
        if (Compiled != null)
            yield return Compiled.Diagnostic();
    }
}
