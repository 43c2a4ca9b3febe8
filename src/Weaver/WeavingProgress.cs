namespace ILDiff.Weaving;

/// <summary>How far weaving is.</summary>
/// <param name="Stage">What it does now, a few words.</param>
/// <param name="Done">How many methods are done in this stage.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct WeavingProgress(string Stage, int Done, int Total);
