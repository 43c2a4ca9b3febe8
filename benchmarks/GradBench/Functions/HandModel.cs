namespace ILDiff.GradBench.Functions;

/// <summary>A hand: bones, and a skin of triangles that follows them.</summary>
/// <param name="Parents">The bone that each bone hangs on, earlier than itself; -1 for none.</param>
/// <param name="BaseRelatives">Where each bone is on its parent, at rest: a matrix of 4 × 4 numbers, row after row.</param>
/// <param name="InverseBaseAbsolutes">The way back from where each bone is at rest.</param>
/// <param name="BasePositions">The corners of the skin at rest, in homogeneous coordinates.</param>
/// <param name="Weights">For each corner how much it follows each bone.</param>
/// <param name="Triangles">The three corners of each triangle.</param>
/// <param name="IsMirrored">Whether it is the other hand.</param>
internal sealed record HandModel(
    int[] Parents, double[][] BaseRelatives, double[][] InverseBaseAbsolutes, double[][] BasePositions, double[][] Weights,
    int[][] Triangles, bool IsMirrored);
