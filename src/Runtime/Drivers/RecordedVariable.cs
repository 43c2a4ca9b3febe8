using System.Globalization;

namespace ILDiff;

/// <summary>An independent variable of a recording.</summary>
/// <param name="Index">Its place among the variables of the recording, from 0.</param>
/// <param name="Name">The name it was given; null if none.</param>
/// <param name="Value">Its primal.</param>
public readonly record struct RecordedVariable(int Index, string? Name, double Value)
{
    /// <summary>As in: variable 2 (volatility) = 0.2</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"variable {Index}{(Name == null ? "" : $" ({Name})")} = {Value:R}");
}
