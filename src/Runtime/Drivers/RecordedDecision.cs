namespace ILDiff;

/// <summary>A place in the code of a recorded function where what it does depends on its inputs.</summary>
/// <param name="Decision">What is decided: a comparison as it is written, a conversion, an operation.</param>
/// <param name="Method">The method; empty if code of .NET decides (a sort, a search).</param>
/// <param name="Place">File and line; empty without symbols.</param>
/// <param name="Outcomes">The outcomes on the recorded paths: 0 and 1 for a comparison, the integer of a conversion.</param>
public sealed record RecordedDecision(string Decision, string Method, string Place, IReadOnlyList<double> Outcomes);
