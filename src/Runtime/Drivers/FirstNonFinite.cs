namespace ILDiff;

/// <summary>The first NaN or infinity of a sweep.</summary>
/// <param name="Formula">What was computed.</param>
/// <param name="Numbers">The same with the numbers of the operands.</param>
/// <param name="Value">What came out.</param>
/// <param name="Method">The method; empty if it is not known.</param>
/// <param name="Location">File and line; empty if they are not known.</param>
public sealed record FirstNonFinite(string Formula, string Numbers, double Value, string Method, string Location);
