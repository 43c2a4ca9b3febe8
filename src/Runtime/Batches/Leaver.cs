using Path = ILDiff.Replay.Path;

namespace ILDiff.Batches;

/// <summary>A point that leaves a path.</summary>
/// <param name="From">The path.</param>
/// <param name="Point">Which point.</param>
/// <param name="Decision">The first decision that is not as recorded.</param>
/// <param name="Outcome">What was decided.</param>
internal readonly record struct Leaver(Path From, int Point, int Decision, double Outcome);
