using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Weaving.Coverage;

/// <summary>A place in a recorded method that is not simply recorded. Immutable.</summary>
/// <param name="Kind">What happens there.</param>
/// <param name="Member">What is called, or the conversion.</param>
/// <param name="Why">The reason, a sentence.</param>
/// <param name="File">The source file, if symbols say.</param>
/// <param name="Line">The line in it, from 1; 0 if unknown.</param>
public sealed record Crossing(CrossingKind Kind, string Member, string Why, string? File, int Line)
{
    /// <summary>The place as a message, with its code.</summary>
    /// <param name="caller">The method that it is in.</param>
    public Diagnostic Diagnostic(string caller) => Kind switch
    {
        CrossingKind.Guarded => Catalogue.GuardedCall(Member, caller, File, Line),
        CrossingKind.GuardedObject => Catalogue.GuardedObject(Member, caller, File, Line),
        CrossingKind.Open => Catalogue.OpenCall(Member, caller, File, Line),
        CrossingKind.Refused => Catalogue.RefusedOperation(Member, caller, Why, File, Line),
        CrossingKind.Iteration => Catalogue.IterationByDoubles(caller, File, Line),
        CrossingKind.Search => Catalogue.SearchByDoubles(caller, File, Line),
        CrossingKind.Cut => Catalogue.DerivativeCut(Member, caller, File, Line),
    };
}
