namespace ILDiff.Benchmarks.Results;

/// <summary>What woven code takes while nothing is recorded.</summary>
/// <param name="Work">What it does.</param>
/// <param name="Library">Whose code it is.</param>
/// <param name="PlainMicroseconds">The best time as compiled.</param>
/// <param name="WovenMicroseconds">The best time woven.</param>
/// <param name="MedianRatio">Woven to plain, turn by turn.</param>
internal sealed record PassiveResult(string Work, string Library, double PlainMicroseconds, double WovenMicroseconds, double MedianRatio)
{
    internal double Ratio => WovenMicroseconds / PlainMicroseconds;
}
