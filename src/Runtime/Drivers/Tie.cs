namespace ILDiff;

/// <summary>
/// A comparison that found an active value equal to another. If the code takes a short cut for this one value, as in
/// <c>x == 1 ? y : y * x</c>, the derivative is that of the short cut.
/// </summary>
/// <param name="Comparison">The comparison: ==, or the method that compares.</param>
/// <param name="Method">The method that compares.</param>
/// <param name="Location">File and line, as far as symbols say.</param>
/// <param name="Count">How often it was so in this recording.</param>
public readonly record struct Tie(string Comparison, string Method, string Location, int Count);
