namespace ILDiff.Benchmarks.Charts;

/// <summary>The bars of one kind.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Light">Their colour on a light ground.</param>
/// <param name="Dark">Their colour on a dark ground.</param>
/// <param name="Values">How high they are, by group; where there is none, no bar.</param>
internal sealed record Series(string Name, string Light, string Dark, IReadOnlyDictionary<string, double> Values);
