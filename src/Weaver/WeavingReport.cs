using ILDiff.Weaving.Diagnostics;

namespace ILDiff.Weaving;

/// <summary>What weaving did.</summary>
public sealed class WeavingReport
{
    /// <summary>Messages, in the order in which they were found.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Full names of the methods that got a recording twin.</summary>
    public List<string> Twins { get; } = [];
}
