namespace ILDiff;

/// <summary>A conversion that took the primal of an active value, so that no derivative flows through it.</summary>
/// <param name="Conversion">The conversion, as in (int)x.</param>
/// <param name="Method">The method that converts.</param>
/// <param name="Location">File and line, as far as symbols say.</param>
/// <param name="Count">How often it cut a derivative in this recording.</param>
public readonly record struct DerivativeCut(string Conversion, string Method, string Location, int Count);
