using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Weaving;

/// <summary>What weaving did.</summary>
public sealed class WeavingReport
{
    /// <summary>Messages, in the order in which they were found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Full names of the methods that got a recording twin.</summary>
    public List<string> Twins { get; } = [];

    /// <summary>What was done with each method that the module had, type by type; empty if it was not woven.</summary>
    public List<MethodCoverage> Methods { get; } = [];

    /// <summary>Which functions that <c>AD</c> can be handed have a compiled derivative, and why the others have none.</summary>
    public List<CompiledOutcome> Compiled { get; } = [];

    /// <summary>Whether there is an error, so that the module must not be written.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Adds what another stage reports.</summary>
    internal void Add(WeavingReport other)
    {
        Diagnostics.AddRange(other.Diagnostics);
        Twins.AddRange(other.Twins);
        Methods.AddRange(other.Methods);
        Compiled.AddRange(other.Compiled);
    }
}
