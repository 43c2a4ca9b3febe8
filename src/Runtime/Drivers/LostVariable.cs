namespace ILDiff;

/// <summary>A variable that no output depends on.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Reason">What became of it.</param>
/// <param name="Method">Where its way ends; empty if that is not known.</param>
/// <param name="Location">File and line; empty if they are not known.</param>
public sealed record LostVariable(RecordedVariable Variable, string Reason, string Method, string Location);
