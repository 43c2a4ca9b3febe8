namespace ILDiff.GradBench.Ratios;

/// <summary>What was measured of an instance.</summary>
/// <param name="Primal">The best time of the function, in seconds.</param>
/// <param name="Derivative">The best time of the derivative, in seconds.</param>
/// <param name="Spread">Half of the range in which the middle half of the ratios of neighbouring turns lies.</param>
internal sealed record Measurement(double Primal, double Derivative, double Spread)
{
    internal double Ratio => Derivative / Primal;
}
