namespace ILDiff;

/// <summary>A quantity that became less.</summary>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public readonly record struct Reduction(long Before, long After);
